package jp.ritchi.ingest.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The list of entries of one archive, judged before anything is decompressed: names, number,
 * declared sizes, encryption, and that no two entries share bytes.
 */
final class ZipDirectory {
    private ZipDirectory() {}

    /** The files of the archive in the order of their bytes, without folders. */
    static List<ZipArchiveEntry> checked(ZipFile zip) throws IOException {
        var entries = new ArrayList<ZipArchiveEntry>();
        Enumeration<ZipArchiveEntry> all = zip.getEntries();
        while (all.hasMoreElements()) {
            var entry = all.nextElement();
            if (entries.size() >= ZipLimits.MAX_ENTRIES) {
                throw tooMany();
            }
            ZipEntryName.checked(entry);
            checkDeclared(entry);
            entries.add(entry);
        }
        entries.sort(Comparator.comparingLong(ZipArchiveEntry::getLocalHeaderOffset));
        checkDisjoint(zip, entries);
        entries.removeIf(ZipArchiveEntry::isDirectory);
        return entries;
    }

    static FileRefused tooMany() {
        return ZipLimits.unsafe(
                "ZIP の中のファイルが多すぎます（" + ZipLimits.MAX_ENTRIES + " 件まで）。いくつかの ZIP に分けて送ってください。",
                "The archive holds more than "
                        + ZipLimits.MAX_ENTRIES
                        + " entries. Send it as several archives.");
    }

    private static void checkDeclared(ZipArchiveEntry entry) {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new FileRefused(
                    "encrypted-archive",
                    "パスワード付きの ZIP は読めません。解除して送ってください。",
                    "Archives with a password cannot be read. Remove it and send the file again.");
        }
        long size = entry.getSize();
        long packed = entry.getCompressedSize();
        boolean dense =
                size > ZipLimits.RATIO_FREE_BYTES
                        && size / Math.max(packed, 1) > ZipLimits.MAX_RATIO;
        if (size < 0 || packed < 0 || size > ZipLimits.MAX_ENTRY_BYTES || dense) {
            throw bomb();
        }
    }

    static FileRefused bomb() {
        return ZipLimits.unsafe(
                "展開すると異常に大きくなる圧縮ファイルです。受け付けません。正しいデータなら、展開した中身をそのまま送ってください。",
                "The archive would grow out of all proportion. It is refused. If its data are right, send them unpacked.");
    }

    private static void checkDisjoint(ZipFile zip, List<ZipArchiveEntry> inOrder)
            throws IOException {
        long free = 0;
        for (var entry : inOrder) {
            // Opening the raw stream makes the library find where the data begins.
            try (var raw = zip.getRawInputStream(entry)) {
                if (raw == null || entry.getLocalHeaderOffset() < free) {
                    throw ZipLimits.unsafe(
                            "ZIP の中のファイルが重なり合っています。受け付けません。",
                            "Entries of the archive overlap. It is refused.");
                }
            }
            free = entry.getDataOffset() + entry.getCompressedSize();
        }
    }
}
