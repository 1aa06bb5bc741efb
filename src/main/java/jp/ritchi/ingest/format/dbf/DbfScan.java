package jp.ritchi.ingest.format.dbf;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one reading of the whole table tells: in which charsets its texts are legal, how many
 * records are marked as deleted, and which whole numbers are none.
 */
final class DbfScan {
    private final Map<Charset, Tally> tallies = new LinkedHashMap<>();
    private final boolean[] fractions;
    private long deleted;
    private long highBytes;
    private long highNeighbours;
    private long texts;
    private boolean threeByteLeads;

    /** How well one charset does. */
    private static final class Tally {
        private final DbfText text;
        private long bad;

        Tally(Charset charset) {
            text = new DbfText(charset);
        }
    }

    private DbfScan(int fields) {
        fractions = new boolean[fields];
    }

    static DbfScan of(Path file, DbfHeader header, Iterable<Charset> candidates)
            throws IOException {
        var scan = new DbfScan(header.fields().size());
        candidates.forEach(charset -> scan.tallies.put(charset, new Tally(charset)));
        scan.tallies.computeIfAbsent(StandardCharsets.UTF_8, Tally::new);
        scan.tallies.computeIfAbsent(CharsetNames.CP932, Tally::new);
        for (var field : header.fields()) {
            scan.text(field.rawName(), 0, field.rawName().length);
        }
        var record = new byte[header.recordLength()];
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            in.skipNBytes(header.length());
            for (long i = 0; i < header.records(); i++) {
                if (in.readNBytes(record, 0, record.length) < record.length) {
                    break;
                }
                scan.record(header, record);
            }
        }
        return scan;
    }

    private void record(DbfHeader header, byte[] record) {
        if (record[0] == '*') {
            deleted++;
            return;
        }
        for (int i = 0; i < fractions.length; i++) {
            var field = header.fields().get(i);
            int to = field.offset() + field.length();
            if (field.isText()) {
                text(record, field.offset(), DbfText.end(record, field.offset(), to));
            } else if (field.isNumber() && !fractions[i]) {
                fractions[i] = hasFraction(record, field.offset(), to);
            }
        }
    }

    private static boolean hasFraction(byte[] record, int from, int to) {
        for (int i = from; i < to; i++) {
            if (record[i] == '.' || record[i] == 'e' || record[i] == 'E') {
                return true;
            }
        }
        return false;
    }

    private void text(byte[] bytes, int from, int to) {
        if (DbfText.isAscii(bytes, from, to)) {
            return;
        }
        texts++;
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0) {
                highBytes++;
                threeByteLeads |= (bytes[i] & 0xFF) >= 0xE0;
                highNeighbours += isHighNear(bytes, i, from, to) ? 1 : 0;
            }
        }
        for (var tally : tallies.values()) {
            tally.bad += tally.text.decode(bytes, from, to).good() ? 0 : 1;
        }
    }

    /** Characters of two bytes have their high first bytes two apart. */
    private static boolean isHighNear(byte[] bytes, int i, int from, int to) {
        for (int j = Math.max(from, i - 2); j <= Math.min(to - 1, i + 2); j++) {
            if (j != i && bytes[j] < 0) {
                return true;
            }
        }
        return false;
    }

    long deleted() {
        return deleted;
    }

    /** Whether some value of a field of numbers has a fraction or an exponent. */
    boolean hasFractions(int field) {
        return fractions[field];
    }

    boolean isAscii() {
        return texts == 0;
    }

    /** How many texts are not legal in a charset that was asked for. */
    long bad(Charset charset) {
        var tally = tallies.get(charset);
        return tally == null ? texts : tally.bad;
    }

    /** Whether all texts are legal in it, and there is at least one that could be illegal. */
    boolean proves(Charset charset) {
        return texts > 0 && bad(charset) == 0;
    }

    /**
     * Whether nobody could have written the texts in another charset: all of them are UTF-8, with
     * sequences of three bytes, as all of Japanese is but half-width kana.
     */
    boolean isSurelyUtf8() {
        return threeByteLeads && proves(StandardCharsets.UTF_8);
    }

    /** Whether hardly a text has bytes beyond ASCII that it could not have in the charset. */
    boolean nearlyProves(Charset charset) {
        return bad(charset) * 10 <= texts;
    }

    /**
     * Whether bytes beyond ASCII mostly come close together, as in Japanese; the accents of western
     * names stand alone among letters.
     */
    boolean looksJapanese() {
        return highNeighbours * 2 > highBytes;
    }
}
