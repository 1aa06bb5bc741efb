package jp.ritchi.eligibility.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jp.ritchi.text.Text;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Compares the rows that a bundle holds with the store: with the version that the store held at the
 * recorded instant, which must be the same, and with the present one, which may have changed.
 */
@Component
class StoreComparison {
    /** Members of recorded rows whose column has another name. */
    private static final Map<String, String> COLUMNS =
            Map.of(
                    "name", "name_ja",
                    "plannedLots", "lots",
                    "areaSquareMetres", "area_m2",
                    "registeredSquareMetres", "registered_area_m2",
                    "geometry", "geom",
                    "position", "geom");

    /** Columns that tell of the keeping and not of the thing. */
    private static final Set<String> KEEPING =
            Set.of("changed_at", "changed_by", "version", "import_run");

    private final StoredRows rows;
    private final EvidenceJson json;

    StoreComparison(StoredRows rows, EvidenceJson json) {
        this.rows = rows;
        this.json = json;
    }

    /**
     * @param used how many rows were compared
     * @param contradictions the store says that the bundle's row never was so
     * @param changes what is different today
     */
    record Result(int used, List<Text> contradictions, List<Text> changes) {}

    Result of(Bundle bundle) {
        var moment = Instant.parse(bundle.document().path("recordedAt").asString());
        var contradictions = new ArrayList<Text>();
        var changes = new ArrayList<Text>();
        int used = 0;
        for (var recorded : recorded(bundle.facts())) {
            used++;
            compare(recorded, moment, contradictions, changes);
        }
        return new Result(used, contradictions, changes);
    }

    private record Recorded(String layer, JsonNode row) {
        String id() {
            return row.path("id").asString();
        }
    }

    private static List<Recorded> recorded(JsonNode facts) {
        var all = new ArrayList<Recorded>();
        facts.path("parcels").forEach(row -> all.add(new Recorded("parcels", row)));
        facts.path("interchanges").forEach(row -> all.add(new Recorded("interchanges", row)));
        facts.path("features")
                .forEach(
                        feature -> {
                            var row = (ObjectNode) feature.path("properties").deepCopy();
                            row.set("id", feature.path("id"));
                            row.set("geometry", feature.path("geometry"));
                            all.add(new Recorded(feature.path("layer").asString(), row));
                        });
        return all;
    }

    private void compare(
            Recorded recorded, Instant moment, List<Text> contradictions, List<Text> changes) {
        var name = recorded.layer() + "/" + recorded.id();
        var then = rows.at(recorded.layer(), recorded.id(), moment).map(this::comparable);
        if (then.isEmpty()) {
            contradictions.add(
                    new Text(
                            name + ": データベースにも履歴にもありません。",
                            name + ": neither in the store nor in its history."));
            return;
        }
        for (var difference : Differences.of(then.get(), asRow(recorded, then.get()))) {
            contradictions.add(
                    new Text(
                            name + ": 記録時点のデータベースと違います。" + difference,
                            name + ": not what the store held at that instant. " + difference));
        }
        var now = rows.now(recorded.layer(), recorded.id()).map(this::comparable);
        if (now.isEmpty()) {
            changes.add(new Text(name + ": その後に消されました。", name + ": removed since."));
            return;
        }
        for (var difference : Differences.of(then.get(), now.get())) {
            changes.add(
                    new Text(
                            name + ": その後に変わりました。" + difference,
                            name + ": changed since. " + difference));
        }
    }

    /** The stored row with the recorded values in place of its own, where the record has them. */
    private JsonNode asRow(Recorded recorded, JsonNode stored) {
        var row = (ObjectNode) stored.deepCopy();
        recorded.row()
                .properties()
                .forEach(
                        member -> {
                            var column = column(member.getKey());
                            if (row.has(column)) {
                                row.set(column, value(column, member.getValue()));
                            }
                        });
        return row;
    }

    private JsonNode value(String column, JsonNode recorded) {
        return "geom".equals(column) && recorded.isArray()
                ? json.tree(Map.of("type", "Point", "coordinates", recorded))
                : recorded;
    }

    private static String column(String member) {
        return COLUMNS.getOrDefault(
                member, member.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT));
    }

    /**
     * A stored row in the shape of the record: the geometry as GeoJSON, what is derived computed as
     * readers of the layer compute it, and what tells of the keeping left out.
     */
    private JsonNode comparable(JsonNode stored) {
        var row = (ObjectNode) stored.deepCopy();
        row.remove(KEEPING);
        var wkb = row.path("geom");
        if (wkb.isString()) {
            row.set("geom", json.tree(geometry(wkb.asString())));
        }
        if (row.path("valid_from").isNull() && row.path("opened_year").isNumber()) {
            row.put("valid_from", "%04d-01-01".formatted(row.path("opened_year").asInt()));
        }
        if (row.has("n06_type")) {
            row.put("smart", "smart-interchange".equals(row.path("kind").asString("")));
        }
        return row;
    }

    private static Object geometry(String hex) {
        try {
            return GeometryJson.write(new WKBReader().read(HexFormat.of().parseHex(hex)));
        } catch (ParseException e) {
            throw new IllegalStateException("Unreadable geometry in the store", e);
        }
    }
}
