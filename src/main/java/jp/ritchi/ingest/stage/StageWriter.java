package jp.ritchi.ingest.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.ritchi.layer.LayerTable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes rows for one collection into the folder of an upload, in constant memory. Columns that
 * follow from the geometry are added here, so nobody else fills them. Rows with the same id may be
 * written; the plan keeps the first. Used by one thread at a time.
 */
public final class StageWriter implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What a staged file says about itself. */
    private record Note(
            List<StagedColumn> columns,
            long unidentified,
            @Nullable StagedScope scope,
            Set<String> covers,
            @Nullable Boolean placed) {}

    private final Path folder;
    private final List<StagedColumn> columns = new ArrayList<>();
    private final List<StagedColumn> derived = new ArrayList<>();
    private final LayerTable table;
    private final CopyFile file;
    private final Set<String> covers = new TreeSet<>();
    private @Nullable StagedScope scope;
    private long unidentified;
    private boolean placed;

    StageWriter(Path folder, LayerTable table, List<String> names) throws IOException {
        this.folder = folder;
        this.table = table;
        names.forEach(name -> columns.add(column(name)));
        if (table.derived() != null) {
            table.derived().columns().stream().sorted().forEach(name -> derived.add(column(name)));
        }
        file = new CopyFile(Staged.file(folder));
    }

    private StagedColumn column(String name) {
        if (Taken.is(name)) {
            return Taken.column(name);
        }
        var column = table.columns().get(name);
        if (column == null) {
            throw new IllegalArgumentException(table.name() + " has no column " + name);
        }
        return new StagedColumn(name, column.type());
    }

    /** Adds a row. */
    public void write(StagedRow row) throws IOException {
        begin(row.number(), row.place(), row.id(), false);
        for (int i = 0; i < columns.size(); i++) {
            file.value(columns.get(i).fit(row.values()[i]));
        }
        Map<String, Object> follow =
                row.lonLat() == null || table.derived() == null
                        ? Map.of()
                        : table.derived().of(row.lonLat());
        for (var column : derived) {
            file.value(column.fit(follow.get(column.name())));
        }
        placed |= row.lonLat() != null;
        file.geometry(row.lonLat());
        file.end();
    }

    /**
     * Notes a record that is kept out: a stored row of that id is not taken for one that the file
     * lacks.
     *
     * @param id absent when it cannot be known
     */
    public void refused(long number, @Nullable String id) throws IOException {
        if (id == null) {
            unidentified++;
            return;
        }
        begin(number, null, id, true);
        for (int i = 0; i <= columns.size() + derived.size(); i++) {
            file.value(null);
        }
        file.end();
    }

    /** Says that the file is one part of a product, or several; {@link #covers} says which. */
    public void scope(@Nullable StagedScope parts) {
        scope = parts;
    }

    /** Notes a part of the product that the file holds. */
    public void covers(String part) {
        covers.add(part);
    }

    private void begin(long number, @Nullable String place, String id, boolean refused) {
        file.begin(5 + columns.size() + derived.size());
        file.value(number);
        file.value(place);
        file.value(id);
        file.value(refused);
    }

    /** How many bytes the file has so far. */
    public long bytes() {
        return file.bytes();
    }

    /** Ends the file; without it there is none to plan with. */
    @Override
    public void close() throws IOException {
        file.close();
        var all = new ArrayList<>(columns);
        all.addAll(derived);
        var note = new Note(all, unidentified, scope, covers, placed);
        Files.writeString(Staged.note(folder), JSON.writeValueAsString(note));
    }

    /** Removes what was written to a folder. */
    static void discard(Path folder) throws IOException {
        Files.deleteIfExists(Staged.file(folder));
        Files.deleteIfExists(Staged.note(folder));
    }

    /** What was written to a folder before. */
    static Staged reopen(Path folder) throws IOException {
        var note = JSON.readValue(Files.readString(Staged.note(folder)), Note.class);
        boolean placed = note.placed == null || note.placed; // not told by earlier releases
        return new Staged(folder, note.columns, note.unidentified, note.scope, note.covers, placed);
    }
}
