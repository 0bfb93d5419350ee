//! Commands that körpass advises, pasted into a shell.
