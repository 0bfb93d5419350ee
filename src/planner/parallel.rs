//! Work in several threads.

/// Work in parallel, if there is more than one thread; what comes of it, in the order of the tasks.
pub fn in_parallel<T: Send, F: FnOnce() -> T + Send>(threads: usize, tasks: Vec<F>) -> Vec<T> {
    if threads < 2 {
        return tasks.into_iter().map(|task| task()).collect();
    }
    std::thread::scope(|scope| {
        let running: Vec<_> = tasks.into_iter().map(|task| scope.spawn(task)).collect();
        running.into_iter().filter_map(|thread| thread.join().ok()).collect()
    })
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
        let one = one();
        match running.join() {
            Ok(other) => (one, other),
            Err(panic) => std::panic::resume_unwind(panic),
        }
    })
}
