package jp.ritchi.process;

import java.util.Optional;
import java.util.regex.Pattern;
import jp.ritchi.layer.Layer;
import jp.ritchi.layer.LayerCatalog;
import jp.ritchi.layer.LayerReads;
import jp.ritchi.ogcapi.http.Site;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Input values given by reference. A reference leads to the shape of a feature of this service that
 * the caller may see; no other address is ever asked, so that nobody can make the service call one.
 */
@Component
class InputReferences {
    private static final Pattern FEATURE =
            Pattern.compile(
                    "/ogc/collections/([a-z0-9-]{1,60})/items/([a-z0-9-]{1,120})(\\?f=json)?");

    private final LayerCatalog layers;
    private final LayerReads reads;
    private final Site site;
    private final JsonMapper json;

    InputReferences(LayerCatalog layers, LayerReads reads, Site site, JsonMapper json) {
        this.layers = layers;
        this.reads = reads;
        this.site = site;
        this.json = json;
    }

    /**
     * @param input id of the input, to name it in a refusal
     */
    JsonNode get(String input, String href) {
        return Optional.of(href)
                .filter(address -> address.startsWith(site.base()))
                .map(address -> FEATURE.matcher(address.substring(site.base().length())))
                .filter(path -> path.matches())
                .flatMap(path -> layers.find(path.group(1)).flatMap(l -> shape(l, path.group(2))))
                .map(json::readTree)
                .orElseThrow(() -> ProcessProblems.badReference(input, site.base()));
    }

    private Optional<String> shape(Layer layer, String id) {
        var sql =
                "SELECT ST_AsGeoJSON(geom, 15, 0) FROM %s WHERE id = :id AND geom IS NOT NULL"
                        .formatted(layer.view());
        return reads.read(client -> client.sql(sql).param("id", id).query(String.class).optional());
    }
}
