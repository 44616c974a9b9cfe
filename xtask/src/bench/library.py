"""The same texts and phrases in other indexes: python library.py TEXTS PHRASES RG. Prints a line each."""
import pathlib, sqlite3, subprocess, sys, tempfile, time

texts, phrases, rg = sys.argv[1:]
files = sorted(pathlib.Path(texts).glob("*.txt"))
bodies = [file.read_text(encoding="utf-8") for file in files]
asked = {}
for phrase in pathlib.Path(phrases).read_text(encoding="utf-8").split("\n"):
    if phrase:
        asked.setdefault(len(phrase), []).append(phrase)


def measured(name, search, most=200):
    for length, some in asked.items():
        times = []
        for phrase in some[:most]:
            start = time.perf_counter()
            if search(phrase) is None:
                break
            times.append((time.perf_counter() - start) * 1e3)
        times.sort()
        if times:
            print(f"  {name}: {length} {times[len(times) // 2]:.2f} {times[len(times) * 95 // 100]:.2f}", flush=True)
        else:
            print(f"  {name}: {length} cannot", flush=True)


def size(path):
    path = pathlib.Path(path)
    return sum(f.stat().st_size for f in ([path] if path.is_file() else path.rglob("*"))) >> 20


def pairs(text):
    out = []
    for line in text.split("\n"):
        out += line
        out += (line[i : i + 2] for i in range(len(line) - 1))
    return " ".join(out)


def fts(folder, name, create, value, match, shown):
    path = f"{folder}/{name}.sqlite"
    db = sqlite3.connect(path)
    start = time.perf_counter()
    db.execute(f"CREATE VIRTUAL TABLE t USING fts5({create})")
    db.execute("CREATE TABLE plain (id INTEGER PRIMARY KEY, text TEXT)")
    for at, body in enumerate(bodies):
        db.execute("INSERT INTO t (rowid, text) VALUES (?, ?)", (at, value(body)))
        if not shown:
            db.execute("INSERT INTO plain VALUES (?, ?)", (at, body))
    db.commit()
    print(f"  {name}: indexed in {time.perf_counter() - start:.0f} s, {size(path)} MB", flush=True)

    def search(phrase):
        query = match(phrase)
        if query is None:
            return None
        if shown:
            return db.execute(
                "SELECT rowid, snippet(t, 0, '[', ']', '…', 32) FROM t WHERE t MATCH ? ORDER BY rank LIMIT 20", (query,)
            ).fetchall()
        found = []
        for row, text in db.execute(
            "SELECT t.rowid, plain.text FROM t JOIN plain ON plain.id = t.rowid WHERE t MATCH ? ORDER BY t.rowid DESC",
            (query,),
        ):
            at = text.find(phrase)
            if at >= 0:
                found.append((row, text[max(0, at - 16) : at + 48]))
                if len(found) == 20:
                    break
        return found

    measured(name, search)


def of_tantivy(folder):
    import tantivy

    kind = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.ngram(min_gram=1, max_gram=2, prefix_only=False)).build()
    schema = tantivy.SchemaBuilder().add_text_field("text", stored=True, tokenizer_name="pairs").build()
    path = pathlib.Path(folder) / "tantivy"
    path.mkdir()
    index = tantivy.Index(schema, path=str(path))
    index.register_tokenizer("pairs", kind)
    start = time.perf_counter()
    writer = index.writer(heap_size=200_000_000)
    for body in bodies:
        writer.add_document(tantivy.Document(text=body))
    writer.commit()
    writer.wait_merging_threads()
    print(f"  tantivy, 1 and 2 characters: indexed in {time.perf_counter() - start:.0f} s, {size(path)} MB", flush=True)
    index.reload()
    searcher = index.searcher()

    def search(phrase):
        grams = [phrase] if len(phrase) == 1 else [phrase[i : i + 2] for i in range(len(phrase) - 1)]
        terms = [(tantivy.Occur.Must, tantivy.Query.term_query(schema, "text", gram)) for gram in grams]
        query = tantivy.Query.boolean_query(terms)
        hits = searcher.search(query, 20).hits
        snippets = tantivy.SnippetGenerator.create(searcher, query, schema, "text")
        return [snippets.snippet_from_doc(searcher.doc(address)).to_html() for _, address in hits]

    measured("tantivy, 1 and 2 characters", search)


def of_ripgrep(phrase):
    command = f"'{rg}' -F -m 1 --no-heading -e '{phrase}' '{texts}' | head -n 20"
    return subprocess.run(["sh", "-c", command], capture_output=True).stdout


with tempfile.TemporaryDirectory() as folder:
    trigram = lambda phrase: None if len(phrase) < 3 else f'"{phrase}"'
    fts(folder, "FTS5, trigram", "text, tokenize='trigram'", str, trigram, True)
    words = lambda phrase: " AND ".join(
        f'"{gram}"' for gram in ([phrase] if len(phrase) == 1 else [phrase[i : i + 2] for i in range(len(phrase) - 1)])
    )
    fts(folder, "FTS5, our pairs", "text, content='', detail=none, tokenize='ascii'", pairs, words, False)
    try:
        of_tantivy(folder)
    except Exception as why:
        print(f"  tantivy: left out: {why!r}")
    measured("ripgrep, whole process", of_ripgrep, 40)
