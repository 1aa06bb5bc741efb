package jp.ritchi.ingest.format.gml;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.ritchi.ingest.format.FileRefused;

/**
 * The first pass: keeps the geometries, and finds out which features with which fields there are.
 */
final class GmlScan implements GmlSink {
    private static final int MAX_KINDS = 50;
    private static final int MAX_FIELDS = 1_000;
    private static final int MAX_TARGETS = 100;

    private final GmlStore store;
    private final Map<String, Kind> kinds = new LinkedHashMap<>();
    private final Set<String> systems = new LinkedHashSet<>();

    /** What is known of the features of one name. */
    static final class Kind {
        private final Set<String> fields = new LinkedHashSet<>();
        private final Map<String, List<String>> references = new LinkedHashMap<>();
        private long features;
        private boolean repeated;
        private boolean inside;

        /** Names of fields with texts, in the order in which they first appear. */
        Set<String> fields() {
            return fields;
        }

        /** Elements that refer to something, and the first things that they refer to. */
        Map<String, List<String>> references() {
            return references;
        }

        long features() {
            return features;
        }

        boolean repeated() {
            return repeated;
        }

        /** Whether there are geometries in the features themselves. */
        boolean inside() {
            return inside;
        }
    }

    private GmlScan(GmlStore store) {
        this.store = store;
    }

    static GmlScan of(Path file, GmlStore store) throws IOException {
        var scan = new GmlScan(store);
        new GmlWalk(scan).run(file);
        return scan;
    }

    Map<String, Kind> kinds() {
        return kinds;
    }

    /** The names of coordinate systems in the file; more than one contradict each other. */
    Set<String> systems() {
        return systems;
    }

    @Override
    public void geometry(GmlNode node) throws IOException {
        store.put(node);
    }

    @Override
    public boolean feature(GmlFeature feature) {
        var kind = kinds.computeIfAbsent(feature.name(), name -> new Kind());
        kind.features++;
        kind.fields.addAll(feature.values().keySet());
        feature.references()
                .forEach(
                        (name, targets) -> {
                            var first =
                                    kind.references.computeIfAbsent(name, n -> new ArrayList<>());
                            if (first.size() < MAX_TARGETS) {
                                first.add(targets.get(0));
                            }
                        });
        kind.repeated |= feature.repeated();
        kind.inside |= !feature.geometries().isEmpty();
        if (kinds.size() > MAX_KINDS || kind.fields.size() + kind.references.size() > MAX_FIELDS) {
            throw new FileRefused(
                    "too-many-columns",
                    "地物の種類または属性が多すぎます。",
                    "There are too many kinds of features or attributes.");
        }
        return true;
    }

    @Override
    public void system(String name) {
        if (systems.size() < 4) {
            systems.add(name.strip());
        }
    }
}
