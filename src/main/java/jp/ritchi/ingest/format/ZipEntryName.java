package jp.ritchi.ingest.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * Refuses names that would leave a folder or hide what they are. No entry is ever written under its
 * own name; a file with such a name was made to harm, and the user should know.
 */
final class ZipEntryName {
    private ZipEntryName() {}

    /** The name for messages; throws {@link FileRefused} when it is not a plain relative path. */
    static String checked(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        var name = entry.getName();
        int length = raw == null ? name.getBytes(StandardCharsets.UTF_8).length : raw.length;
        if (length > ZipLimits.MAX_NAME_BYTES) {
            throw ZipLimits.unsafe(
                    "ZIP の中に名前が長すぎるファイルがあります。", "The archive has an entry whose name is too long.");
        }
        boolean control = name.chars().anyMatch(c -> c < 0x20 || c == 0x7F);
        var path = name.replace('\\', '/');
        boolean leaves =
                path.startsWith("/")
                        || path.matches("^[A-Za-z]:.*")
                        || Arrays.asList(path.split("/", -1)).contains("..");
        if (control || hasNul(raw) || leaves || name.isEmpty()) {
            throw ZipLimits.unsafe(
                    "ZIP の中にフォルダーの外を指す名前や制御文字を含む名前があります。ふつうの名前で ZIP を作り直してください。",
                    "The archive has an entry that points outside it or has control characters. Make it again with ordinary names.");
        }
        if (entry.isUnixSymlink()) {
            throw ZipLimits.unsafe(
                    "ZIP の中にシンボリックリンクがあります。リンクでなく本物のファイルを入れて ZIP を作り直してください。",
                    "The archive holds a symbolic link. Make it again with the file itself.");
        }
        return path;
    }

    private static boolean hasNul(byte[] raw) {
        if (raw != null) {
            for (byte b : raw) {
                if (b == 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
