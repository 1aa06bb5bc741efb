package jp.ritchi.ingest.format.shapefile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import jp.ritchi.ingest.Upload;
import jp.ritchi.ingest.format.FileRefused;
import jp.ritchi.ingest.format.ZipOpener;
import jp.ritchi.ingest.format.dbf.DbfFile;

/**
 * Finds the shapefiles of an upload: loose files that belong together, or the files of an archive
 * in all its folders. Files of an archive are unpacked into the upload's folder once, under names
 * of our own; a second look finds them there.
 */
final class ShapefileSets {
    private static final Set<String> EXTENSIONS = Set.of("shp", "shx", "dbf", "prj", "cpg", "cst");
    private static final int MAX_SETS = 200;
    private static final int MAX_LOOKED_AT = 1_000;
    private static final int HEAD = 1 << 14;

    private final Map<String, ShapefileSet> sets = new TreeMap<>();
    private final Path folder;

    private ShapefileSets(Path folder) {
        this.folder = folder;
    }

    /** Whether there is a file of shapes, an index of such or, outside archives, a table. */
    static boolean holds(Upload upload) throws IOException {
        for (var part : upload.parts()) {
            boolean good =
                    ZipOpener.isZip(part.content())
                            ? archiveHolds(upload, part.content())
                            : isPart(head(part.content()));
            if (good) {
                return true;
            }
        }
        return false;
    }

    private static byte[] head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static boolean isPart(byte[] head) {
        return ShpHeader.begins(head) || DbfFile.begins(head);
    }

    private static boolean archiveHolds(Upload upload, Path archive) throws IOException {
        var found = new AtomicBoolean();
        var looked = new AtomicInteger();
        try {
            ZipOpener.open(
                    archive,
                    upload.folder(),
                    (place, content) -> {
                        found.set(ShpHeader.begins(content.readNBytes(ShpHeader.LENGTH)));
                        return !found.get() && looked.incrementAndGet() < MAX_LOOKED_AT;
                    });
        } catch (FileRefused e) {
            // What is wrong with an archive is said when it is opened.
            return found.get();
        }
        return found.get();
    }

    /**
     * All sets with something to read, those in a folder called UTF-8 first and tables without
     * shapes last.
     */
    static List<ShapefileSet> of(Upload upload) throws IOException {
        var sets = new ShapefileSets(upload.folder());
        for (var part : upload.parts()) {
            if (ZipOpener.isZip(part.content())) {
                ZipOpener.open(
                        part.content(),
                        upload.folder(),
                        (place, content) -> {
                            sets.unpack(part.name(), place, content);
                            return true;
                        });
            } else if (!sets.add(part.name(), part.content()) && upload.parts().size() == 1) {
                sets.addByContent(part.name(), part.content());
            }
        }
        var found = new ArrayList<>(sets.sets.values());
        found.removeIf(set -> !set.isTable());
        if (found.size() > MAX_SETS) {
            throw new FileRefused(
                    "too-many-files",
                    "シェープファイルが " + MAX_SETS + " 組より多くあります。分けて送ってください。",
                    "There are more than " + MAX_SETS + " shapefiles. Send them in parts.");
        }
        found.sort(
                Comparator.comparing((ShapefileSet set) -> !set.has(ShapefileSet.SHAPES))
                        .thenComparing(set -> !set.folder().matches("utf-?8"))
                        .thenComparing(ShapefileSet::place));
        return found;
    }

    /** A single file is what it is, whatever its name. */
    private void addByContent(String name, Path file) throws IOException {
        var head = head(file);
        if (ShpHeader.begins(head)) {
            add(name + (ShpHeader.isIndex(head) ? ".shx" : ".shp"), file);
        } else if (DbfFile.begins(head)) {
            add(name + ".dbf", file);
        }
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private boolean add(String place, Path file) {
        var extension = extension(place);
        if (!EXTENSIONS.contains(extension)) {
            return false;
        }
        var stem = place.substring(0, place.length() - extension.length() - 1);
        var set = sets.computeIfAbsent(stem.toLowerCase(Locale.ROOT), key -> ShapefileSet.at(stem));
        set.files().putIfAbsent(extension.equals("cst") ? ShapefileSet.CHARSET : extension, file);
        return true;
    }

    private void unpack(String archive, String place, InputStream content) throws IOException {
        if (!EXTENSIONS.contains(extension(place))) {
            return;
        }
        var key = (archive + "/" + place).getBytes(StandardCharsets.UTF_8);
        var file = folder.resolve("shapefile-" + UUID.nameUUIDFromBytes(key));
        if (!Files.exists(file)) {
            var whole = Files.createTempFile(folder, "unpacking", null);
            try {
                Files.copy(content, whole, StandardCopyOption.REPLACE_EXISTING);
                Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(whole);
            }
        }
        add(place, file);
    }
}
