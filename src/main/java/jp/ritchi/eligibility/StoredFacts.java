package jp.ritchi.eligibility;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.ritchi.interchange.Interchange;
import jp.ritchi.interchange.Interchanges;
import jp.ritchi.layer.Accuracies;
import jp.ritchi.layer.Attribute;
import jp.ritchi.layer.Coverages;
import jp.ritchi.layer.Layer;
import jp.ritchi.layer.LayerCatalog;
import jp.ritchi.layer.LayerReads;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The facts as they are stored now, through the policy views. */
@Component
class StoredFacts implements Facts {
    private static final String WITHIN =
            """
            SELECT id, ST_AsBinary(geom) AS geom, jsonb_strip_nulls(jsonb_build_object(%s))::text AS properties
            FROM %s
            WHERE geom && ST_MakeEnvelope(:west, :south, :east, :north, 6668)
            ORDER BY id
            """;

    private final LayerReads reads;
    private final LayerCatalog layers;
    private final Interchanges interchanges;
    private final Coverages coverages;
    private final Accuracies accuracies;
    private final JsonMapper json;

    StoredFacts(
            LayerReads reads,
            LayerCatalog layers,
            Interchanges interchanges,
            Coverages coverages,
            Accuracies accuracies,
            JsonMapper json) {
        this.reads = reads;
        this.layers = layers;
        this.interchanges = interchanges;
        this.coverages = coverages;
        this.accuracies = accuracies;
        this.json = json;
    }

    @Override
    public List<Interchange> interchanges() {
        return interchanges.list();
    }

    @Override
    public List<Coverages.Circle> coverage(String layerId) {
        return coverages.list(layerId);
    }

    @Override
    public List<Coverages.Area> areas(String layerId) {
        return coverages.areas(layerId);
    }

    @Override
    public List<Accuracies.AccuracyClass> accuracies() {
        return accuracies.list();
    }

    @Override
    public List<Feature> features(String layerId, Envelope area) {
        var layer = layers.find(layerId).orElseThrow(() -> noSuchLayer(layerId));
        return reads.glance(
                client ->
                        client
                                .sql(WITHIN.formatted(attributes(layer), layer.view()))
                                .param("west", area.getMinX())
                                .param("south", area.getMinY())
                                .param("east", area.getMaxX())
                                .param("north", area.getMaxY())
                                .query((row, number) -> feature(layer, row))
                                .list()
                                .stream()
                                .filter(one -> meets(one, area))
                                .toList());
    }

    /** Name and column of each attribute; names of attributes are safe in SQL. */
    private static String attributes(Layer layer) {
        return layer.attributes().stream()
                .map(Attribute::name)
                .map(name -> "'" + name + "', \"" + name + "\"")
                .collect(Collectors.joining(", "));
    }

    /** The index of the store keeps bounds in single precision, rounded outwards. */
    private static boolean meets(Feature feature, Envelope area) {
        return feature.geometry().getEnvelopeInternal().intersects(area);
    }

    private Feature feature(Layer layer, ResultSet row) throws SQLException {
        try {
            @SuppressWarnings("unchecked")
            Map<String, Object> properties = json.readValue(row.getString("properties"), Map.class);
            var geometry = new WKBReader().read(row.getBytes("geom"));
            return new Feature(layer.id(), row.getString("id"), geometry, properties);
        } catch (ParseException e) {
            throw new SQLException("Unreadable geometry of " + row.getString("id"), e);
        }
    }

    /** Programmes are checked when they are stored, so this is our mistake and not the caller's. */
    private static IllegalStateException noSuchLayer(String layerId) {
        return new IllegalStateException("A programme names the layer " + layerId);
    }
}
