package jp.ritchi.ingest.format.geojson;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.ritchi.ingest.format.FileRefused;
import jp.ritchi.ingest.table.SourceCrs;
import jp.ritchi.ingest.table.SourceField;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * What the first pass over a file finds out: its fields, their kinds, and its coordinate system.
 * Files up to {@link #SAMPLE_BYTES} are looked through whole, of others the beginning.
 */
final class GeoJsonScan implements FeatureSink {
    static final long SAMPLE_BYTES = 32L << 20;
    static final int MAX_FIELDS = 1_000;

    private static final int MAX_FOREIGN = 20;
    private static final Set<String> OWN =
            Set.of("type", "geometry", "properties", "id", "bbox", "coordinates", "geometries");

    private final Map<String, Integer> seen = new LinkedHashMap<>();
    private final Map<String, Integer> pending = new LinkedHashMap<>();
    private final Set<String> foreign = new LinkedHashSet<>();
    private final Set<String> pendingForeign = new LinkedHashSet<>();
    private final GeoJsonWalk walk;
    private @Nullable SourceCrs crs;
    private boolean hasId;
    private boolean hasGeometry;
    private boolean opened;
    private boolean listed;
    private long features;

    private GeoJsonScan(Path file) {
        walk = new GeoJsonWalk(file, this);
    }

    static GeoJsonScan of(Path file) throws IOException {
        var scan = new GeoJsonScan(file);
        scan.walk.run();
        scan.crs = GeoJsonCrs.of(scan.walk.crsSeen(), scan.walk.crs());
        if (!scan.complete() && !scan.walk.crsSeen()) {
            var end = GeoJsonCrs.atTheEnd(file);
            scan.crs = end == null ? scan.crs : end;
        }
        return scan;
    }

    /** Whether the whole file has been looked through. */
    boolean complete() {
        return !walk.stopped();
    }

    long features() {
        return features;
    }

    boolean hasGeometry() {
        return hasGeometry;
    }

    /** Whether values are objects, which have been opened. */
    boolean opened() {
        return opened;
    }

    /** Whether values are lists, which stay as JSON. */
    boolean listed() {
        return listed;
    }

    /** Members of features that are no properties and are not taken. */
    Set<String> foreign() {
        return foreign;
    }

    SourceCrs crs() {
        return crs == null ? SourceCrs.ABSENT : crs;
    }

    /** The field of the features' own ids; absent when they have none. */
    @Nullable String idField() {
        return !hasId ? null : seen.containsKey("id") ? "@id" : "id";
    }

    /** The id of the features first, then the properties as they first appear. */
    List<SourceField> fields() {
        var fields = new ArrayList<SourceField>();
        var id = idField();
        if (id != null) {
            fields.add(new SourceField(id, jp.ritchi.ingest.table.FieldKind.TEXT));
        }
        seen.forEach((name, kinds) -> fields.add(new SourceField(name, SeenKinds.field(kinds))));
        return fields;
    }

    @Override
    public void begin() {
        pending.clear();
        pendingForeign.clear();
    }

    @Override
    public void member(String name, JsonParser json) {
        var token = json.currentToken();
        if ("properties".equals(name) && token == JsonToken.START_OBJECT) {
            PropertyWalk.walk(json, "", this::property);
            return;
        }
        hasId |= "id".equals(name) && token.isScalarValue() && token != JsonToken.VALUE_NULL;
        hasGeometry |= "geometry".equals(name) && token == JsonToken.START_OBJECT;
        hasGeometry |= "coordinates".equals(name) || "geometries".equals(name);
        if (!OWN.contains(name)) {
            pendingForeign.add(name);
        }
        json.skipChildren();
    }

    private void property(String name, JsonParser json) {
        pending.merge(name, SeenKinds.of(json), (a, b) -> a | b);
        opened |= name.indexOf('.') >= 0;
        listed |= json.currentToken() == JsonToken.START_ARRAY;
        json.skipChildren();
    }

    @Override
    public boolean end(String type) {
        features++;
        pending.forEach((name, kinds) -> seen.merge(name, kinds, (a, b) -> a | b));
        if (seen.size() > MAX_FIELDS) {
            throw new FileRefused(
                    "too-many-columns",
                    "属性の種類が多すぎます（" + MAX_FIELDS + " まで）。",
                    "The features have more than " + MAX_FIELDS + " different properties.");
        }
        if (foreign.size() < MAX_FOREIGN) {
            foreign.addAll(pendingForeign);
        }
        return walk.position() < SAMPLE_BYTES;
    }
}
