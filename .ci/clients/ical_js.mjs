// The entries of calendar files as ical.js reads them: one JSON list a file.
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

const entries = (file) => {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(file, "utf8")));
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid, start: event.startDate.toUnixTime(), end: event.endDate.toUnixTime(),
      summary: event.summary, description: event.description, location: event.location,
      status: component.getFirstPropertyValue("status"), sequence: event.sequence,
      alarms: component.getAllSubcomponents("valarm").map((alarm) => alarm.getFirstPropertyValue("trigger").toString()),
    };
  });
};
console.log(JSON.stringify(process.argv.slice(2).map(entries)));
