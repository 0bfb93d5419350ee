//! Work in several threads.

/// Work in parallel, if there is more than one thread; what comes of it, in the order of the tasks.
pub fn in_parallel<T: Send, F: FnOnce() -> T + Send>(threads: usize, tasks: Vec<F>) -> Vec<T> {
    if threads < 2 {
        return tasks.into_iter().map(|task| task()).collect();
    }
    std::thread::scope(|scope| {
        let running: Vec<_> = tasks.into_iter().map(|task| scope.spawn(task)).collect();
        running.into_iter().map(come_back).collect()
    })
}

/// What came of a thread; a panic goes on in the one that waits for it.
fn come_back<T>(thread: std::thread::ScopedJoinHandle<'_, T>) -> T {
    thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}

/// Two pieces of work side by side, if there is more than one thread.
pub fn side_by_side<A: Send, B: Send>(
    threads: usize,
    one: impl FnOnce() -> A + Send,
    other: impl FnOnce() -> B + Send,
) -> (A, B) {
    if threads < 2 {
        return (one(), other());
    }
    std::thread::scope(|scope| {
        let running = scope.spawn(other);
        (one(), come_back(running))
    })
}
