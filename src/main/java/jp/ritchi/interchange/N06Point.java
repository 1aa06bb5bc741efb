package jp.ritchi.interchange;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/**
 * A current point of 国土数値情報 N06 (高速道路時系列).
 *
 * @param number feature number in the file
 * @param type 1 interchange, 2 smart interchange, 3 junction, 4 other
 */
record N06Point(int number, String name, int type, @Nullable Integer openedYear, Point position) {
    static final String ID_PREFIX = "n06-";

    String kind() {
        return switch (type) {
            case 1 -> "interchange";
            case 2 -> "smart-interchange";
            case 3 -> "junction";
            default -> "other";
        };
    }

    /**
     * Whether cars can leave the expressway here. A junction has an exit only where its name says
     * that it is an interchange as well: 高屋JCT/IC, 清洲東/清洲JCT.
     */
    boolean hasExit() {
        var plain = plain(name);
        return type <= 2 || type == 3 && (plain.contains("/") || plain.contains("IC"));
    }

    /**
     * An id that is the same for the same point in every file: its place to some five metres, its
     * type and its name, because a junction and an exit can share one position.
     */
    String id() {
        var crc = new CRC32();
        crc.update(name.getBytes(StandardCharsets.UTF_8));
        return ID_PREFIX
                + Geohash.of(position.getX(), position.getY())
                + "-"
                + type
                + "-"
                + String.format("%04x", crc.getValue() & 0xFFFF);
    }

    /** The name without the words that editions add or leave out: 西条IC and 西条 are one. */
    static String key(int type, String name) {
        var plain = plain(name);
        if (!plain.contains("JCT")) {
            plain = plain.replaceFirst("(?<=.)(スマートIC|SIC|IC|出入口|ランプ)$", "");
        } else if (type == 3) {
            plain = plain.replaceFirst("(?<=.)JCT$", "");
        }
        return plain;
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
