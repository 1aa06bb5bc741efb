package jp.ritchi.ingest.format.gml;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import jp.ritchi.ingest.format.FileRefused;
import org.jspecify.annotations.Nullable;

/**
 * The geometries of a file that features refer to, on disk; in memory is where each of them is, 32
 * bytes a geometry. Written once, then read.
 */
final class GmlStore implements Closeable {
    static final int MAX_GEOMETRIES = 8_000_000;

    private static final int FIRST_SIZE = 1 << 12;

    private final Path file;
    private final DataOutputStream out;
    private long written;
    private @Nullable RandomAccessFile in;
    private long[] hashes = new long[FIRST_SIZE];
    private long[] places = new long[FIRST_SIZE];
    private int count;

    GmlStore(Path folder) throws IOException {
        file = Files.createTempFile(folder, "geometries", null);
        out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
    }

    int count() {
        return count;
    }

    /** Keeps a geometry with an id; of two with the same id the first one counts. */
    void put(GmlNode node) throws IOException {
        if (count >= MAX_GEOMETRIES) {
            throw new FileRefused(
                    "too-many-geometries",
                    "図形が多すぎます（" + MAX_GEOMETRIES + " 件まで）。分けて送ってください。",
                    "There are more than "
                            + MAX_GEOMETRIES
                            + " geometries. Send the file in parts.");
        }
        var bytes = new java.io.ByteArrayOutputStream();
        node.write(new DataOutputStream(bytes));
        out.writeInt(bytes.size());
        bytes.writeTo(out);
        add(hash(node.id()), written + 1);
        written += 4L + bytes.size();
    }

    /** The geometry with an id; absent when there is none. */
    @Nullable GmlNode find(String id) throws IOException {
        if (in == null) {
            out.flush();
            in = new RandomAccessFile(file.toFile(), "r");
        }
        long hash = hash(id);
        for (int at = slot(hash); places[at] != 0; at = at + 1 & places.length - 1) {
            if (hashes[at] == hash) {
                var node = read(in, places[at] - 1);
                if (node.id().equals(id)) {
                    return node;
                }
            }
        }
        return null;
    }

    /** Whether there is a geometry with an id, as far as its hash tells. */
    boolean has(String id) {
        long hash = hash(id);
        for (int at = slot(hash); places[at] != 0; at = at + 1 & places.length - 1) {
            if (hashes[at] == hash) {
                return true;
            }
        }
        return false;
    }

    private static GmlNode read(RandomAccessFile in, long place) throws IOException {
        in.seek(place);
        var bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return GmlNode.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }

    private int slot(long hash) {
        return (int) (hash >>> 32 ^ hash) & places.length - 1;
    }

    private void add(long hash, long place) {
        if (2 * count >= places.length) {
            var oldHashes = hashes;
            var oldPlaces = places;
            hashes = new long[2 * oldHashes.length];
            places = new long[2 * oldPlaces.length];
            for (int i = 0; i < oldPlaces.length; i++) {
                if (oldPlaces[i] != 0) {
                    insert(oldHashes[i], oldPlaces[i]);
                }
            }
        }
        insert(hash, place);
        count++;
    }

    private void insert(long hash, long place) {
        int at = slot(hash);
        while (places[at] != 0) {
            at = at + 1 & places.length - 1;
        }
        hashes[at] = hash;
        places[at] = place;
    }

    private static long hash(String id) {
        long hash = 1125899906842597L;
        for (int i = 0; i < id.length(); i++) {
            hash = 31 * hash + id.charAt(i);
        }
        hash ^= hash >>> 33;
        hash *= 0xFF51AFD7ED558CCDL;
        return hash ^ hash >>> 33;
    }

    @Override
    public void close() throws IOException {
        Arrays.fill(places, 0);
        out.close();
        if (in != null) {
            in.close();
        }
        Files.deleteIfExists(file);
    }
}
