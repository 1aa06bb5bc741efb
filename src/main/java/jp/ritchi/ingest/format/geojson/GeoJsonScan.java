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
import jp.ritchi.ingest.table.FieldKind;
import jp.ritchi.ingest.table.SourceField;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * What the first pass over a file finds out: its fields, their kinds, and its coordinate system.
 * The whole file is looked through, because a property may first appear in its last feature.
 */
final class GeoJsonScan implements FeatureSink {
    static final int MAX_FIELDS = 1_000;

    private static final int MAX_FOREIGN = 20;
    private static final Set<String> OWN =
            Set.of("type", "geometry", "properties", "id", "bbox", "coordinates", "geometries");

    private final Map<String, Integer> seen = new LinkedHashMap<>();
    private final Map<String, Integer> pending = new LinkedHashMap<>();
    private final Set<String> foreign = new LinkedHashSet<>();
    private final Set<String> pendingForeign = new LinkedHashSet<>();
    private final GeoJsonWalk walk;
    private boolean hasId;
    private boolean pendingId;
    private boolean hasGeometry;
    private boolean opened;
    private boolean listed;
    private long features;

    private GeoJsonScan(Path file) {
        walk = new GeoJsonWalk(file, this);
    }

    static GeoJsonFacts of(Path file) throws IOException {
        var scan = new GeoJsonScan(file);
        scan.walk.run();
        return scan.facts();
    }

    private GeoJsonFacts facts() {
        var id = !hasId ? null : seen.containsKey("id") ? "@id" : "id";
        var fields = new ArrayList<SourceField>();
        if (id != null) {
            fields.add(new SourceField(id, FieldKind.TEXT));
        }
        seen.forEach((name, kinds) -> fields.add(new SourceField(name, SeenKinds.field(kinds))));
        var crs = GeoJsonCrs.of(walk.crsSeen(), walk.crs());
        return new GeoJsonFacts(
                fields, id, crs, features, hasGeometry, opened, listed, List.copyOf(foreign));
    }

    @Override
    public void begin() {
        pending.clear();
        pendingForeign.clear();
        pendingId = false;
    }

    @Override
    public void member(String name, JsonParser json) {
        var token = json.currentToken();
        if ("properties".equals(name) && token == JsonToken.START_OBJECT) {
            PropertyWalk.walk(json, "", this::property);
            return;
        }
        pendingId |= "id".equals(name) && token.isScalarValue() && token != JsonToken.VALUE_NULL;
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
        hasId |= pendingId;
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
        return true;
    }
}
