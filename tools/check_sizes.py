"""Hold the sizes the project promises: no function above 50 lines, no file above 400, at most 6 parameters.

Also: no bare or broad ``except`` outside ``cli``; the median function under 10 lines. Exit status 1 with a line for
each breach.
"""

import ast
import statistics
import sys
from collections.abc import Iterator
from pathlib import Path

MAX_FILE, MAX_FUNCTION, MAX_PARAMETERS, MAX_MEDIAN = 400, 50, 6, 10
Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions(tree: ast.AST) -> Iterator[Function]:
    return (n for n in ast.walk(tree) if isinstance(n, Function))


def length(node: Function) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def parameters(node: Function) -> int:
    names = [a.arg for a in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)]
    return len(names) - bool(names and names[0] in ("self", "cls"))


def broad(node: ast.ExceptHandler) -> bool:
    return node.type is None or getattr(node.type, "id", "") in ("Exception", "BaseException")


def breaches(path: Path, tree: ast.Module, lines: int) -> Iterator[str]:
    if lines > MAX_FILE:
        yield f"{path}: {lines} lines"
    for node in functions(tree):
        if length(node) > MAX_FUNCTION:
            yield f"{path}:{node.lineno} {node.name}: {length(node)} lines"
        if parameters(node) > MAX_PARAMETERS:
            yield f"{path}:{node.lineno} {node.name}: {parameters(node)} parameters"
    if "cli" not in path.parts:
        for handler in (n for n in ast.walk(tree) if isinstance(n, ast.ExceptHandler) and broad(n)):
            yield f"{path}:{handler.lineno}: broad except"


def main(root: Path) -> int:
    found: list[str] = []
    lengths: list[int] = []
    for path in sorted(root.rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        tree = ast.parse(text)
        found += breaches(path, tree, text.count("\n"))
        lengths += [length(n) for n in functions(tree)]
    median = statistics.median(lengths) if lengths else 0
    if median >= MAX_MEDIAN:
        found.append(f"median function: {median} lines")
    print("\n".join(found) or f"sizes: {len(lengths)} functions, median {median:g} lines, longest {max(lengths)}")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else "src/summitry")))
