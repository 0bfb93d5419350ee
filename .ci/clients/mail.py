"""Mail servers of aiosmtpd get körpass's mail: each member exactly one, readable by Python's own parser and icalendar."""
import asyncio, email, email.policy, logging, os, signal, socket, ssl, subprocess, time, warnings
from email.utils import parsedate_to_datetime

import icalendar
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword

from korpass import PERIOD, STOCKHOLM, Sample

# That a server on this computer takes passwords as they are is what is wanted here.
warnings.simplefilter("ignore")
logging.disable(logging.CRITICAL)
sample = Sample()
certificate, key = sample.folder + "/certificate.pem", sample.folder + "/key.pem"
subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", certificate, "-days", "30",
                "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-addext", "basicConstraints=critical,CA:FALSE"],
               check=True, capture_output=True)
secret = sample.folder + "/password.txt"
open(secret, "w").write("hemligt\n")


class Handler:
    """Takes mail as it is told to, and keeps what it took."""

    def __init__(self, way="take"):
        self.way, self.mail, self.tried = way, [], 0

    async def handle_DATA(self, server, session, envelope):
        self.tried += 1
        if self.way == "not yet" and self.tried == 1:
            return "451 4.7.1 Not yet"
        if self.way == "slow":
            await asyncio.sleep(3)
        self.mail.append(envelope)
        if self.way == "cut":
            server.transport.abort()
        return "250 OK"


def logged_in(server, session, envelope, mechanism, data):
    right = isinstance(data, LoginPassword) and (data.login, data.password) == (b"asa", b"hemligt")
    return AuthResult(success=right, handled=False)


class Server:
    def __init__(self, way="take", security="starttls", login=True):
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(certificate, key)
        options = dict(authenticator=logged_in, auth_required=login, auth_require_tls=security == "starttls")
        if security == "starttls":
            options.update(tls_context=context, require_starttls=True)
        self.handler = Handler(way)
        self.controller = Controller(self.handler, hostname="127.0.0.1", port=0,
                                     ssl_context=context if security == "tls" else None, **options)
        # The controller asks the port it was told whether it answers, so that 0 will not do.
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.controller.port = free.getsockname()[1]
        self.security, self.login = security, login

    def __enter__(self):
        self.controller.start()
        protection = [] if self.security == "none" else ["--ca-file", certificate]
        login = ["--user", "asa", "--password-file", secret] if self.login else ["--user", ""]
        sample.run("notify", "setup", "--from", "Åsa Öberg <asa@example.org>", "--host", "localhost", "--port",
                   str(self.controller.port), "--security", self.security, "--per-minute", "6000", *protection, *login)
        return self.handler

    def __exit__(self, *_):
        self.controller.stop()


def failing(*words):
    try:
        sample.run(*words)
    except AssertionError as error:
        return str(error)
    raise AssertionError(f"{words} did not fail")


def addresses():
    return {member["name"]: member["email"] for member in sample.json("member", "list")}


def waiting():
    return {member["member"] for member in sample.json("notify")["members"]}


def read(envelope):
    """Who a mail is for, what it says, and the entries of its calendar."""
    mail = email.message_from_bytes(envelope.original_content or envelope.content, policy=email.policy.default)
    assert not mail.defects and not any(part.defects for part in mail.walk()), mail
    assert mail["From"].addresses[0].display_name == "Åsa Öberg" and mail["From"].addresses[0].addr_spec == "asa@example.org"
    assert parsedate_to_datetime(mail["Date"]).isoformat().startswith(sample.now[:19]), mail["Date"]
    assert mail["Subject"].startswith("Nytt om dina körpass i "), mail["Subject"]
    to = mail["To"].addresses[0]
    assert envelope.rcpt_tos == [to.addr_spec] and envelope.mail_from == "asa@example.org"
    text = mail.get_body(("plain",)).get_content()
    assert text.startswith("Hej "), text
    (attached,) = mail.iter_attachments()
    assert attached.get_content_type() == "text/calendar" and attached.get_param("method") == "PUBLISH"
    assert attached.get_filename().endswith(".ics"), attached.get_filename()
    calendar = icalendar.Calendar.from_ical(attached.get_payload(decode=True))
    assert calendar["METHOD"] == "PUBLISH" and not [fault for part in calendar.walk() for fault in part.errors]
    events = sorted((event.start.astimezone(STOCKHOLM), str(event["STATUS"])) for event in calendar.walk("VEVENT"))
    return to.display_name, text, events, mail["Message-ID"]


def change():
    """Somebody gives up a shift that nobody takes; gives everybody whom that concerns."""
    shift = next(shift for shift in sample.told() if len(shift["crew"]) == 2)
    rider = next(name for name, seat in shift["crew"].items() if seat == "ride_along")
    sample.run("unassign", "--yes", f"{shift['start']:%Y-%m-%dT%H}", rider)
    sample.run("publish", PERIOD, "--yes")
    return set(shift["crew"]), shift["start"]


# Everybody hears of everything: STARTTLS, a login, and one member without an address.
everybody = addresses()
without = sorted(everybody)[3]
sample.run("member", "edit", without, "--email", "")
with Server() as server:
    wrong = sample.folder + "/wrong.txt"
    open(wrong, "w").write("gissat")
    sample.run("notify", "setup", "--password-file", wrong)
    failing("notify", "--send", "--yes")
    sample.run("notify", "setup", "--password-file", secret, "--ca-file", "")
    failing("notify", "--send", "--yes")
    assert server.tried == 0 and waiting() == set(everybody), "wrong password or no trust, and still mail"
    sample.run("notify", "setup", "--ca-file", certificate)
    shown = sample.run("notify", "--send", "--yes")
    assert without in shown, shown
    letters = [read(envelope) for envelope in server.mail]
    assert sorted(name for name, *_ in letters) == sorted(set(everybody) - {without}), letters
    assert len({message for *_, message in letters}) == len(letters)
    for name, text, events, _ in letters:
        assert events == sorted((shift["start"], "CONFIRMED") for shift in sample.told(name)), (name, events)
        assert all(f"{start.day} " in text for start, _ in events), text
    first = len(letters)
    sample.run("notify", "--send", "--yes")
    assert len(server.mail) == first and waiting() == {without}
sample.run("notify", "--told", "--member", without, "--yes")
assert waiting() == set()

# A change: only those it concerns, and a server that says "not yet" gets it twice and takes it once.
sample.run("member", "edit", without, "--email", everybody[without])
sample.now = "2021-01-19T09:00:00Z"
concerned, start = change()
assert waiting() == concerned
with Server("not yet", "tls") as server:
    sample.run("notify", "--send", "--yes")
    letters = [read(envelope) for envelope in server.mail]
    assert {name for name, *_ in letters} == concerned and len(letters) == len(concerned), letters
    assert server.tried == len(letters) + 1
    assert all(events == [(start, "CANCELLED")] for _, _, events, _ in letters), letters
assert waiting() == set()

# The connection breaks after DATA: nobody knows, so nothing is sent again until somebody says.
sample.now = "2021-01-20T09:00:00Z"
concerned, _ = change()
with Server("cut", "none", login=False) as server:
    said = failing("notify", "--send", "--yes")
    assert len(server.mail) == len(concerned) == server.tried, (len(server.mail), server.tried, said)
with Server("take", "none", login=False) as server:
    sample.run("notify", "--send", "--yes")
    assert server.tried == 0 and waiting() == concerned
    one, other = sorted(concerned)
    failing("notify", "--send", "--member", one, "--yes")
    sample.run("notify", "--told", "--member", one, "--yes")
    sample.run("notify", "--again", "--member", other, "--yes")
    assert [read(envelope)[0] for envelope in server.mail] == [other] and waiting() == set()
    sample.run("notify", "--send", "--yes")
    assert server.tried == 1

# Killed while the server thinks: the same.
sample.now = "2021-01-21T09:00:00Z"
concerned, _ = change()
with Server("slow", "none", login=False) as server:
    environment = dict(os.environ, KORPASS_NOW=sample.now, KORPASS_DB=sample.database)
    running = subprocess.Popen([os.environ["KORPASS"], "notify", "--send", "--yes"], env=environment, stdout=subprocess.DEVNULL)
    while server.tried == 0:
        time.sleep(0.05)
    running.send_signal(signal.SIGKILL)
    running.wait()
    time.sleep(4)
    before = len(server.mail)
with Server("take", "none", login=False) as server:
    sample.run("notify", "--send", "--yes")
    assert len(server.mail) == len(concerned) - 1, "the one on its way is not sent again, the others are sent once"
    assert len(waiting()) == 1
print(f"aiosmtpd: {first} members got one readable mail each; refusals, broken connections and a kill send nothing twice")
