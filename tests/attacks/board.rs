//! The board with too little room, other keys, and others at work.
