package jp.ritchi.ingest.format.geojson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.ritchi.ingest.table.SourceCrs;
import jp.ritchi.ingest.table.SourceField;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a file holds. Finding out takes a pass over all of it, so it is noted beside the file and
 * found there when the file is opened again.
 *
 * @param fields the id of the features first, then the properties as they first appear
 * @param idField the field of the features' own ids; absent when they have none
 * @param opened whether values are objects, which have been opened
 * @param listed whether values are lists, which stay as JSON
 * @param foreign members of features that are no properties and are not taken
 */
record GeoJsonFacts(
        List<SourceField> fields,
        @Nullable String idField,
        SourceCrs crs,
        long features,
        boolean hasGeometry,
        boolean opened,
        boolean listed,
        List<String> foreign) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Smaller files are read again as quickly as a note. */
    private static final long WORTH_A_NOTE = 1L << 20;

    GeoJsonFacts {
        fields = List.copyOf(fields);
        foreign = List.copyOf(foreign);
    }

    /**
     * @param bytes length of the file that was looked through
     * @param changed when it had been written, in milliseconds
     */
    private record Note(long bytes, long changed, GeoJsonFacts facts) {}

    static GeoJsonFacts of(Path file) throws IOException {
        long bytes = Files.size(file);
        if (bytes < WORTH_A_NOTE) {
            return GeoJsonScan.of(file);
        }
        long changed = Files.getLastModifiedTime(file).toMillis();
        var beside = note(file);
        var note = read(beside);
        if (note != null && note.bytes == bytes && note.changed == changed) {
            return note.facts;
        }
        var facts = GeoJsonScan.of(file);
        Files.writeString(beside, JSON.writeValueAsString(new Note(bytes, changed, facts)));
        return facts;
    }

    static Path note(Path file) {
        return file.resolveSibling(file.getFileName() + ".fields");
    }

    private static @Nullable Note read(Path note) throws IOException {
        if (!Files.exists(note)) {
            return null;
        }
        try {
            return JSON.readValue(Files.readString(note), Note.class);
        } catch (JacksonException e) {
            // Cut off when a process died; the file is looked through again.
            return null;
        }
    }
}
