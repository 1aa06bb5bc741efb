package jp.ritchi.ingest.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Looks at the first feature of what may be GeoJSON, to tell which product it is. */
public final class GeoJsonProbe {
    private GeoJsonProbe() {}

    /** Names of the first feature's properties; empty when the file is no GeoJSON or has none. */
    public static Set<String> properties(Path file) throws IOException {
        if (!beginsLikeObject(file)) {
            return Set.of();
        }
        var names = new HashSet<String>();
        try {
            GeoJsonFile.read(
                    file,
                    feature -> {
                        names.addAll(feature.properties().keySet());
                        return false;
                    });
        } catch (FileRefused e) {
            return names;
        }
        return names;
    }

    private static boolean beginsLikeObject(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            for (int b = in.read(); b >= 0; b = in.read()) {
                boolean before = b <= ' ' || b == 0xEF || b == 0xBB || b == 0xBF;
                if (!before) {
                    return b == '{';
                }
            }
            return false;
        }
    }
}
