//! The sources of the library as a graph: which file takes something from which.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// A file of `src/`, as it is built into the program.
pub struct Source {
    /// Its path below `src/`.
    pub file: String,
    /// Its code, without comments, texts and tests.
    pub code: String,
    /// The path of its module below the crate.
    module: Vec<String>,
}

/// The library's files and what they take from each other.
pub struct House {
    /// The files that are built into the program.
    pub sources: Vec<Source>,
    /// The files from which each takes something.
    pub uses: BTreeMap<String, BTreeSet<String>>,
}

impl House {
    /// Reads a folder of sources.
    pub fn read(src: &Path) -> Self {
        let mut files = Vec::new();
        collect(src, src, &mut files);
        Self::of(files)
    }

    /// The house of some files, by their path below `src/` and their text.
    pub fn of(files: Vec<(String, String)>) -> Self {
        let sources: Vec<Source> = files
            .into_iter()
            .filter(|(file, _)| {
                !file.ends_with("tests.rs") && !file.contains("/tests/") && file != "main.rs" && file != "lib.rs"
            })
            .map(|(file, text)| Source { code: bare(&text), module: module(&file), file })
            .collect();
        let packages: BTreeSet<&str> =
            sources.iter().filter_map(|source| source.file.strip_suffix("/lib.rs")).collect();
        let by_module: BTreeMap<&[String], &str> =
            sources.iter().map(|source| (source.module.as_slice(), source.file.as_str())).collect();
        let mut names = Names { by_module, packages, re_exports: BTreeMap::new() };
        names.re_exports = sources.iter().flat_map(|source| names.handed_on(source)).collect();
        let uses = sources.iter().map(|source| (source.file.clone(), names.used_by(source))).collect();
        Self { sources, uses }
    }

    /// The circles: files of which each takes something from the next, and the last from the first.
    pub fn circles(&self, within: impl Fn(&str) -> bool) -> Vec<BTreeSet<String>> {
        let inside = || self.uses.keys().filter(|file| within(file));
        let mut found: Vec<BTreeSet<String>> = Vec::new();
        for file in inside() {
            if found.iter().any(|circle| circle.contains(file)) {
                continue;
            }
            let reached = self.reached(file, &within);
            let circle: BTreeSet<String> =
                reached.iter().filter(|other| self.reached(other, &within).contains(file)).cloned().collect();
            if !circle.is_empty() {
                found.push(circle);
            }
        }
        found
    }

    /// All that a file takes something from, near or far.
    fn reached(&self, file: &str, within: &impl Fn(&str) -> bool) -> BTreeSet<String> {
        let mut reached = BTreeSet::new();
        let mut to_do = vec![file.to_owned()];
        while let Some(file) = to_do.pop() {
            for other in self.uses.get(&file).into_iter().flatten().filter(|other| within(other)) {
                if reached.insert(other.clone()) {
                    to_do.push(other.clone());
                }
            }
        }
        reached
    }
}

fn collect(root: &Path, folder: &Path, files: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(root, &path, files);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let name = path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
            files.push((name, std::fs::read_to_string(&path).unwrap()));
        }
    }
}

/// `["model", "shift"]` of `model/shift.rs`, `["model"]` of `model/lib.rs`.
fn module(file: &str) -> Vec<String> {
    let parts = file.trim_end_matches(".rs").split('/').map(str::to_owned);
    parts.filter(|part| part != "mod" && part != "lib").collect()
}

/// A source without comments, the inside of texts, and whatever is built for tests alone, wherever it stands.
pub fn bare(text: &str) -> String {
    without_tests(&without_texts(text))
}

fn without_texts(text: &str) -> String {
    let mut bare = String::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if rest.starts_with("//") {
            rest = &rest[rest.find('\n').unwrap_or(rest.len())..];
        } else if rest.starts_with("r\"") || rest.starts_with("r#\"") {
            let end = if rest.starts_with("r#") { "\"#" } else { "\"" };
            let start = rest.find('"').unwrap_or(0) + 1;
            let length = rest[start..].find(end).map_or(rest.len(), |at| start + at + end.len());
            bare.push_str("\"\"");
            rest = &rest[length..];
        } else if c == '"' {
            let mut escaped = false;
            let end = rest[1..].find(|c| {
                let ends = c == '"' && !escaped;
                escaped = c == '\\' && !escaped;
                ends
            });
            bare.push_str("\"\"");
            rest = &rest[end.map_or(rest.len(), |end| end + 2)..];
        } else if let Some(length) = character(rest) {
            bare.push_str("' '");
            rest = &rest[length..];
        } else {
            bare.push(c);
            rest = &rest[c.len_utf8()..];
        }
    }
    bare
}

/// How long the character in quotes is that a text begins with; none where a lifetime begins.
fn character(text: &str) -> Option<usize> {
    let inside = text.strip_prefix('\'')?;
    if let Some(escaped) = inside.strip_prefix('\\') {
        return Some(
            2 + escaped.find('\'').filter(|at| *at > 0).or_else(|| escaped[1..].find('\'').map(|at| at + 1))? + 1,
        );
    }
    let c = inside.chars().next()?;
    inside[c.len_utf8()..].starts_with('\'').then(|| 2 + c.len_utf8())
}

fn without_tests(code: &str) -> String {
    let mut kept = String::new();
    let mut rest = code;
    while let Some(at) = rest.find("#[cfg(") {
        let condition = &rest[at + 6..rest[at..].find(']').map_or(rest.len(), |end| at + end)];
        let for_tests = condition.starts_with("test") || condition.starts_with("any(test");
        let end = rest[at..].find(']').map_or(rest.len(), |end| at + end + 1);
        kept.push_str(&rest[..if for_tests { at } else { end }]);
        rest = &rest[end..];
        if for_tests {
            rest = &rest[item(rest)..];
        }
    }
    kept + rest
}

/// How long the item is that follows: up to its semicolon, or the brace that closes it.
fn item(code: &str) -> usize {
    let mut depth = 0;
    for (at, c) in code.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 1 => return at + 1,
            '}' => depth -= 1,
            ';' if depth == 0 => return at + 1,
            _ => {}
        }
    }
    code.len()
}

/// The paths of a tree of imports: `a::{b, c::{d, e}}` is `a::b`, `a::c::d`, `a::c::e`.
pub fn paths(tree: &str) -> Vec<String> {
    let tree: String = tree.split(" as ").next().map_or_else(String::new, str::to_owned)
        + &tree.split_once(" as ").map_or_else(String::new, |(_, rest)| {
            // A new name ends where the path does.
            rest.chars().skip_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>()
        });
    let Some(open) = tree.find('{') else { return vec![tree.split_whitespace().collect()] };
    let close = tree.rfind('}').unwrap_or(tree.len());
    let (before, mut found, mut depth, mut part) = (&tree[..open], Vec::new(), 0, String::new());
    for c in tree[open + 1..close].chars().chain([',']) {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if c == ',' && depth == 0 {
            if !part.trim().is_empty() {
                found.extend(paths(&format!("{before}{}", part.trim())));
            }
            part.clear();
        } else {
            part.push(c);
        }
    }
    found
}

/// The trees that a source imports, those that it hands on marked.
fn imports(code: &str) -> Vec<(bool, String)> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices("use ") {
        let before = &code[..at];
        let line = before.rfind('\n').map_or(before, |start| &before[start + 1..]);
        let is_public = line.trim_start().starts_with("pub");
        if line.trim().is_empty() || is_public && line.trim().split(' ').count() <= 2 {
            let tree = &code[at + 4..code[at..].find(';').map_or(code.len(), |end| at + end)];
            found.push((is_public, tree.to_owned()));
        }
    }
    found
}

/// A module and a name that it hands on, with the path that this means.
type HandedOn = ((Vec<String>, String), Vec<String>);

/// What names mean: modules, and names that a module hands on.
struct Names<'a> {
    by_module: BTreeMap<&'a [String], &'a str>,
    /// The floors that are packages of their own.
    packages: BTreeSet<&'a str>,
    re_exports: BTreeMap<(Vec<String>, String), Vec<String>>,
}

impl Names<'_> {
    /// A path below `src/`: `crate::a`, `super::a`, `self::a`, or a module below this one.
    fn absolute(&self, path: &str, module: &[String]) -> Option<Vec<String>> {
        let mut parts: Vec<String> =
            path.split("::").map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect();
        let mut base = module.to_vec();
        match parts.first()?.as_str() {
            // A floor that is a package of its own knows those below by their names, beside its own modules.
            "crate" => {
                let is_floor = parts.get(1).is_some_and(|part| self.by_module.contains_key(&[part.clone()][..]));
                let is_package = module.first().is_some_and(|floor| self.packages.contains(floor.as_str()));
                base.truncate(usize::from(is_package && !is_floor));
            }
            "self" => {}
            "super" => {
                while parts.get(1).is_some_and(|part| part == "super") {
                    parts.remove(0);
                    base.pop();
                }
                base.pop();
            }
            child => {
                let below: Vec<String> = module.iter().cloned().chain([child.to_owned()]).collect();
                let is_module = self.by_module.contains_key(below.as_slice());
                return is_module.then(|| module.iter().cloned().chain(parts).collect());
            }
        }
        base.extend(parts.into_iter().skip(1));
        Some(base)
    }

    /// The names that a source hands on, with what they mean.
    fn handed_on(&self, source: &Source) -> Vec<HandedOn> {
        let public = imports(&source.code).into_iter().filter(|(is_public, _)| *is_public);
        let named = public.flat_map(|(_, tree)| paths(&tree)).filter_map(|path| {
            let target = self.absolute(&path, &source.module)?;
            Some(((source.module.clone(), target.last()?.clone()), target))
        });
        named.collect()
    }

    /// The file in which what a path names is defined.
    fn file(&self, path: &[String]) -> Option<&str> {
        for length in (0..=path.len()).rev() {
            let Some(file) = self.by_module.get(&path[..length]) else { continue };
            let handed_on =
                path.get(length).and_then(|name| self.re_exports.get(&(path[..length].to_vec(), name.clone())));
            return match handed_on {
                Some(target) if target.as_slice() != path => self.file(target),
                _ => Some(file),
            };
        }
        None
    }

    /// The files from which a source takes something; what it only hands on is not taken.
    fn used_by(&self, source: &Source) -> BTreeSet<String> {
        let imported = imports(&source.code);
        let taken = imported.iter().filter(|(is_public, _)| !is_public).flat_map(|(_, tree)| paths(tree));
        let named = inline_paths(&source.code);
        let all = taken.chain(named).filter_map(|path| self.absolute(&path, &source.module));
        let files = all.filter_map(|path| self.file(&path).map(str::to_owned));
        files.filter(|file| *file != source.file).collect()
    }
}

/// The paths that stand in the code outside of imports.
fn inline_paths(code: &str) -> Vec<String> {
    let is_name = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
    let mut found = Vec::new();
    for line in code.lines() {
        let import = line.trim_start();
        if import.starts_with("use ") || import.starts_with("pub use ") || import.starts_with("pub(") {
            continue;
        }
        found.extend(line.split(|c| !is_name(c)).filter(|word| word.contains("::")).map(str::to_owned));
    }
    found
}
