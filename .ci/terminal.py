"""A real terminal (tmux) with a shell in it: keys go in, the screen comes out."""
import os, shutil, subprocess, time

PROMPT = "prompt> "


class Terminal:
    def __init__(self, folder, environment, columns=80, lines=24):
        self.socket = f"korpass-{os.getpid()}-{id(self)}"
        # The shell finds nothing of whoever runs it but what it needs.
        kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        words = ["env", "-i", *(f"{name}={value}" for name, value in {**kept, **environment, "PS1": PROMPT}.items())]
        self.tmux("-f", "/dev/null", "new-session", "-d", "-s", "s", "-x", str(columns), "-y", str(lines), "-c", str(folder),
                  *words, "TERM=screen-256color", "bash", "--norc", "--noprofile", "-i")
        self.wait_for_prompt()

    def tmux(self, *words):
        done = subprocess.run(["tmux", "-L", self.socket, *words], capture_output=True, text=True)
        assert done.returncode == 0, (words, done.stderr)
        return done.stdout

    def type(self, *keys):
        """Presses keys: letters, or names as tmux has them (Enter, Escape, Down, C-c)."""
        for key in keys:
            self.tmux("send-keys", "-t", "s", key)

    def send(self, text):
        """Sends bytes as a terminal would."""
        self.tmux("send-keys", "-t", "s", "-l", text)

    def command(self, line):
        self.send(line)
        self.type("Enter")

    def screen(self):
        return self.tmux("capture-pane", "-t", "s", "-p").rstrip("\n")

    def wait_until(self, holds, what, seconds=60):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            screen = self.screen()
            if holds(screen):
                return screen
            time.sleep(0.05)
        raise AssertionError(f"not seen within {seconds} s: {what}\n{self.screen()}")

    def wait_for(self, text, seconds=60):
        return self.wait_until(lambda screen: text in screen, text, seconds)

    def at_rest(self):
        """The screen once it stands still: while it is drawn anew, a part of it may be seen, or nothing."""
        seen = [self.screen()]

        def stands_still(screen):
            seen.append(screen)
            return screen and seen[-4:] == [screen] * 4

        return self.wait_until(stands_still, "a screen that stands still")

    def wait_for_prompt(self):
        return self.wait_until(lambda screen: screen.split("\n")[-1].rstrip() == PROMPT.rstrip(), "the prompt")

    def resize(self, columns, lines):
        self.tmux("resize-window", "-t", "s", "-x", str(columns), "-y", str(lines))

    def process(self, name):
        """The number of the program that runs in the shell."""
        shell = self.tmux("display-message", "-t", "s", "-p", "#{pane_pid}").strip()
        return int(subprocess.run(["pgrep", "-P", shell, "-x", name], capture_output=True, text=True, check=True).stdout)

    def modes(self):
        """How the terminal is set: line by line or key by key, with echo or without; and whether it takes the mouse."""
        line = self.tmux("display-message", "-t", "s", "-p", "#{pane_tty}").strip()
        with open(line) as terminal:
            settings = subprocess.run(["stty", "-g"], stdin=terminal, capture_output=True, text=True, check=True).stdout
        flags = self.tmux("display-message", "-t", "s", "-p", "#{alternate_on} #{mouse_any_flag} #{cursor_flag}")
        return settings.strip(), flags.strip()

    def close(self):
        subprocess.run(["tmux", "-L", self.socket, "kill-server"], capture_output=True)


def is_here():
    return shutil.which("tmux") is not None
