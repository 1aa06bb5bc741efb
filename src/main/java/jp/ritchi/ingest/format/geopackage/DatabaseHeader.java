package jp.ritchi.ingest.format.geopackage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import jp.ritchi.ingest.format.FileRefused;

/** The hundred bytes with which an SQLite database begins, judged before SQLite sees the file. */
final class DatabaseHeader {
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int LENGTH = 100;
    private static final int WRITE_VERSION = 18;
    private static final int APPLICATION_ID = 68;

    /** GPKG, GP10 and GP11. */
    private static final Set<Integer> GEOPACKAGE = Set.of(0x47504B47, 0x47503130, 0x47503131);

    private DatabaseHeader() {}

    static boolean begins(byte[] head) {
        return head.length >= LENGTH
                && Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    /** Throws {@link FileRefused} for what is no GeoPackage or one of which a part is missing. */
    static void check(Path file) throws IOException {
        ByteBuffer head;
        try (var in = Files.newInputStream(file)) {
            head = ByteBuffer.wrap(in.readNBytes(LENGTH));
        }
        if (head.limit() < LENGTH || !GEOPACKAGE.contains(head.getInt(APPLICATION_ID))) {
            throw new FileRefused(
                    "not-geopackage",
                    "SQLite のデータベースですが GeoPackage ではありません。GIS ソフトで GeoPackage として書き出してください。",
                    "This is an SQLite database but no GeoPackage. Export it as a GeoPackage from"
                            + " your GIS.");
        }
        if (head.get(WRITE_VERSION) == 2 || head.get(WRITE_VERSION + 1) == 2) {
            throw new FileRefused(
                    "write-ahead-log",
                    "GIS ソフトで開いたまま写した GeoPackage のようです（WAL 方式）。新しい変更が別のファイルに残っているかもしれないので、"
                            + "ソフトを閉じるか、GeoPackage として書き出し直してから送ってください。",
                    "This GeoPackage seems to be copied while a GIS had it open (WAL mode), so that"
                            + " changes may be left in another file. Close the program, or export"
                            + " it again, and send that.");
        }
    }
}
