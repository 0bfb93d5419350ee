//! The keys, as the help shows them.

/// The keys, with the id of what is said of each: the help shows them in this order.
pub const KEYS: [(&str, &str); 18] = [
    ("← ↓ ↑ →  h j k w b", "board-key-move"),
    ("PgUp PgDn  Ctrl-U Ctrl-D", "board-key-page"),
    ("g G  t", "board-key-ends"),
    ("Tab", "board-key-seat"),
    ("Enter", "board-key-choose"),
    ("x", "board-key-free"),
    ("l", "board-key-lock"),
    ("s", "board-key-swap"),
    ("a", "board-key-absent"),
    ("p", "board-key-plan"),
    ("d", "board-key-difference"),
    ("P", "board-key-publish"),
    ("u U", "board-key-undo"),
    ("m", "board-key-member"),
    ("i", "board-key-why"),
    ("/  n N", "board-key-find"),
    ("Esc", "board-key-back"),
    ("q  Ctrl-C  Ctrl-Z", "board-key-quit"),
];
