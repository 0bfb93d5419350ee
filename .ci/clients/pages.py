"""The pages of the site in Chromium at the width of a phone, and their QR codes read by a reader of such."""
import functools, http.server, json, os, subprocess, threading

import zxingcpp
from PIL import Image
from korpass import Sample


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


sample = Sample()
web = sample.folder + "/web"
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=web))
threading.Thread(target=server.serve_forever, daemon=True).start()
site = f"http://127.0.0.1:{server.server_port}"
sample.run("calendar", "site", "--out", web, "--url", site, "--sheets", sample.folder + "/sheets.html")
member = sample.members()[0]
sample.run("calendar", "set", sample.members()[1], "--language", "en")
sample.run("calendar", "site", "--out", web)
screenshots = os.path.join(os.environ["CLIENTS"], "screenshots")
os.makedirs(screenshots, exist_ok=True)


def seen(url, name):
    picture = f"{screenshots}/{name}.png"
    done = subprocess.run(["node", os.path.join(os.environ["CLIENTS"], "pages.mjs"), url, picture], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["status"] == 200 and not found["said"] and not found["wide"] and not found["small"], found
    assert all(request.startswith((site + "/", "data:")) for request in found["requests"]), found
    return found, [code.text for code in zxingcpp.read_barcodes(Image.open(picture))]


for place, member in enumerate(sample.members()[:2]):
    page = sample.json("calendar", "show", member)["page"]
    found, codes = seen(page, f"member-{place}")
    subscription = page.replace("http://", "webcal://") + "korpass.ics"
    assert codes == [subscription], (codes, subscription)
    assert found["title"] == f"Körpass för {member}" if place == 0 else member in found["title"], found
    assert found["buttons"][0] == subscription, found
front, codes = seen(site + "/", "front")
assert not codes
os.rename(sample.folder + "/sheets.html", web + "/sheets-of-the-test.html")
_, codes = seen(site + "/sheets-of-the-test.html", "sheets")
pages = [sample.json("calendar", "show", member)["page"] for member in sample.members()]
assert sorted(codes) == sorted(pages), (len(codes), len(pages))
print(f"Chromium: pages without a word on the console or a foreign request; {len(codes)} codes on the sheets and those of the pages lead where they should")
