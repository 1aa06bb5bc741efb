package jp.ritchi.eligibility.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.ritchi.layer.LayerCatalog;
import jp.ritchi.layer.LayerReads;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Adds to a bundle where its facts come from: the version of each row, the sources with their
 * licences, and the stamps of the layers.
 */
@Component
class Provenance {
    private static final String VERSIONS =
            "SELECT id, name_ja, name_en, version, changed_at FROM %s WHERE id = ANY (:ids) ORDER BY id";
    private static final String SOURCES =
            """
            SELECT id, title_ja, title_en, publisher_ja, publisher_en, published::text AS published,
                document, licence, attribution_ja, attribution_en
            FROM policy.sources WHERE id = ANY (:ids) ORDER BY id
            """;

    private final LayerReads reads;
    private final LayerCatalog layers;
    private final EvidenceJson json;

    Provenance(LayerReads reads, LayerCatalog layers, EvidenceJson json) {
        this.reads = reads;
        this.layers = layers;
        this.json = json;
    }

    /** Whether anything that was used says that it was invented for demonstration. */
    static boolean synthetic(JsonNode document) {
        return document.path("answer").path("synthetic").asBoolean()
                || document.path("facts")
                        .findValuesAsString("positionalAccuracy")
                        .contains("synthetic")
                || document.path("facts")
                        .findValuesAsString("positional_accuracy")
                        .contains("synthetic");
    }

    void addTo(ObjectNode document) {
        var used = used(document.path("facts"));
        document.set("rows", json.tree(reads.read(client -> rows(used, client))));
        document.set("stamps", json.tree(stamps(document, used)));
        document.set("sources", json.tree(reads.read(client -> sources(document, client))));
    }

    /** Ids by layer. */
    static Map<String, TreeSet<String>> used(JsonNode facts) {
        var used = new TreeMap<String, TreeSet<String>>();
        facts.path("parcels").forEach(parcel -> add(used, "parcels", parcel));
        facts.path("interchanges").forEach(point -> add(used, "interchanges", point));
        facts.path("features").forEach(f -> add(used, f.path("layer").asString(), f));
        return used;
    }

    private static void add(Map<String, TreeSet<String>> used, String layer, JsonNode row) {
        used.computeIfAbsent(layer, key -> new TreeSet<>()).add(row.path("id").asString());
    }

    private List<Map<String, Object>> rows(Map<String, TreeSet<String>> used, JdbcClient client) {
        var rows = new ArrayList<Map<String, Object>>();
        used.forEach(
                (layer, ids) ->
                        rows.addAll(
                                client.sql(
                                                VERSIONS.formatted(
                                                        layers.find(layer).orElseThrow().view()))
                                        .param("ids", ids.toArray(String[]::new))
                                        .query(
                                                (row, number) -> {
                                                    var told = new LinkedHashMap<String, Object>();
                                                    told.put("layer", layer);
                                                    told.put("id", row.getString("id"));
                                                    told.put("name_ja", row.getString("name_ja"));
                                                    told.put("name_en", row.getString("name_en"));
                                                    told.put("version", row.getInt("version"));
                                                    told.put(
                                                            "changedAt",
                                                            row.getTimestamp("changed_at")
                                                                    .toInstant());
                                                    return (Map<String, Object>) told;
                                                })
                                        .list()));
        return rows;
    }

    private Map<String, String> stamps(JsonNode document, Map<String, TreeSet<String>> used) {
        var stamps = new TreeMap<String, String>();
        var asked = new TreeSet<>(used.keySet());
        document.path("facts").path("queries").forEach(q -> asked.add(q.path("layer").asString()));
        asked.addAll(document.path("facts").path("coverage").propertyNames());
        asked.add("programmes");
        asked.forEach(layer -> stamps.put(layer, reads.stamp(layer)));
        return stamps;
    }

    private static List<Map<String, Object>> sources(JsonNode document, JdbcClient client) {
        var ids = new TreeSet<String>();
        for (String member : List.of("sourceId", "source_id")) {
            ids.addAll(document.findValuesAsString(member));
        }
        var answer = document.path("answer");
        answer.path("sources").forEach(source -> ids.add(source.path("id").asString()));
        answer.path("findings")
                .forEach(f -> f.path("sources").forEach(s -> ids.add(s.path("id").asString())));
        return client.sql(SOURCES).param("ids", ids.toArray(String[]::new)).query().listOfRows();
    }
}
