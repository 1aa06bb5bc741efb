package jp.ritchi.ingest.format.gml;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.ritchi.ingest.table.RecordSink;
import jp.ritchi.ingest.table.SourceRecord;
import jp.ritchi.ingest.table.SourceTable;
import jp.ritchi.text.Text;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * The second pass: makes records of the features of one name. References to geometries are followed
 * and become the shape, in the order of the file; other references stay as the ids they name.
 */
final class GmlRecords implements GmlSink {
    private final SourceTable table;
    private final GmlStore store;
    private final RecordSink sink;
    private final Map<String, Integer> index = new HashMap<>();
    private long number;

    GmlRecords(SourceTable table, GmlStore store, RecordSink sink) {
        this.table = table;
        this.store = store;
        this.sink = sink;
        for (var field : table.fields()) {
            index.put(field.name(), index.size());
        }
    }

    @Override
    public void geometry(GmlNode node) {}

    @Override
    public void system(String name) {}

    @Override
    public boolean feature(GmlFeature feature) throws IOException {
        if (!feature.name().equals(table.name())) {
            return true;
        }
        var values = new Object[table.fields().size()];
        values[0] = feature.id().isEmpty() ? null : feature.id();
        feature.values().forEach((field, text) -> values[index.get(field)] = text);
        var nodes = new ArrayList<GmlNode>(feature.geometries());
        boolean dangling = references(feature, values, nodes);
        var shape = new GmlShape(store);
        Geometry geometry = null;
        Text problem = null;
        try {
            geometry = first(nodes, shape);
        } catch (GmlShape.Wrong e) {
            problem = e.sentence();
        }
        if (nodes.isEmpty() && dangling && table.spatial()) {
            problem =
                    new Text(
                            "参照先の図形 "
                                    + String.join(
                                            ", ", feature.references().values().iterator().next())
                                    + " がありません。",
                            "The geometry that it refers to is not in the file.");
        }
        return sink.accept(
                new SourceRecord(++number, geometry, values, problem, shape.heightDropped()));
    }

    private static @Nullable Geometry first(List<GmlNode> nodes, GmlShape shape)
            throws GmlShape.Wrong, IOException {
        return nodes.isEmpty() ? null : shape.build(nodes.get(0));
    }

    /**
     * @return whether there is a reference, none of which leads to a geometry
     */
    private boolean references(GmlFeature feature, @Nullable Object[] values, List<GmlNode> nodes)
            throws IOException {
        boolean found = false;
        for (var entry : feature.references().entrySet()) {
            var others = new ArrayList<String>();
            for (var target : entry.getValue()) {
                var node = store.find(target);
                if (node == null) {
                    others.add(target);
                } else {
                    nodes.add(node);
                    found = true;
                }
            }
            var field = index.get(entry.getKey());
            if (!others.isEmpty() && field != null) {
                values[field] = String.join(GmlFeature.BETWEEN, others);
            }
        }
        return !found && !feature.references().isEmpty();
    }
}
