# Topics of help, and the words of the manual pages.
man-written =
    { $count ->
        [one] 1 page of the manual is written in { $folder }.
       *[other] { $count } pages of the manual are written in { $folder }.
    }
man-manual = Manual of körpass
man-name = NAME
man-synopsis = SYNOPSIS
man-examples = EXAMPLES
man-more = MORE
topic-planning-about = Planning six weeks and publishing.
topic-planning =
    Planning six weeks and publishing

    Enter when the members can and want to serve, one by one or from a file, and
    see that everybody is there:
      korpass availability set Bo unavailable mon-tue
      korpass availability away Alva { $year }-02-08..{ $year }-02-14
      korpass availability import availability.csv
      korpass availability show { $year }-W05..W10

    Plan, and look at the roster. It is a draft that nobody else sees:
      korpass plan { $year }-W05..W10
      korpass roster { $year }-W05..W10
      korpass roster { $year }-W05..W10 --unfilled

    Ask why, change by hand and plan again. Seats given by hand are locked and
    stay as they are:
      korpass why { $year }-02-09T13
      korpass assign { $year }-02-09T13 "Bo Berg"
      korpass plan { $year }-W05..W10

    See what is new for whom, and let it hold:
      korpass publish { $year }-W05..W10 --dry-run
      korpass publish { $year }-W05..W10

    Write the calendars anew, so that everybody has it in their phone:
      korpass calendar export --out calendars
topic-illness-about = A morning when somebody falls ill.
topic-illness =
    A morning when somebody falls ill

    Say who is away and when. The shifts that lose their crew are shown:
      korpass absent Bo { $year }-02-09

    Who can step in, those nearest at hand first:
      korpass suggest { $year }-02-09T13

    Call them, and enter who said yes:
      korpass replace { $year }-02-09T13 Bo with Alva

    Two can exchange their shifts, and if nothing helps the shift is cancelled:
      korpass swap { $year }-02-09T13 Bo with { $year }-02-11T10 Alva
      korpass cancel { $year }-02-09T13 --why "The driver is ill"

    If somebody is away for long, plan the rest with as few changes as can be:
      korpass replan { $year }-W06..W10

    Let it hold, and see who must be told:
      korpass publish
      korpass notify

    If something went wrong, see what was done and take back the last of it:
      korpass history
      korpass undo
topic-exchange-about = Exchanging the car.
topic-exchange =
    Exchanging the car

    Enter the new vehicle, and the exchange with the days when it may be:
      korpass vehicle add RGX27D --gearbox automatic --from { $year }-03-01
      korpass vehicle swap plan --old MLB84K --new RGX27D --window { $year }-W07..W13

    Compare the days, and choose one:
      korpass vehicle swap advise
      korpass vehicle swap set-day { $year }-03-03

    Introduce the drivers to the new vehicle, and note who has been:
      korpass vehicle introduce RGX27D Bo Alva --since { $year }-02-24

    See how it stands: the day, the introductions and the checklist:
      korpass vehicle swap status
      korpass vehicle swap tasks

    If the delivery is late, the day is moved, and the roster with it:
      korpass vehicle swap postpone --days 7 --why "The delivery is late"

    Publish, so that everybody sees the right vehicle in roster and calendar:
      korpass publish
      korpass vehicle swap protocol --out protocol.html
