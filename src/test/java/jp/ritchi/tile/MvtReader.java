package jp.ritchi.tile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the attributes out of a vector tile of one layer (MVT 2.1); geometries are counted only.
 */
final class MvtReader {
    private final byte[] bytes;
    private int at;
    private final int end;

    private MvtReader(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.at = from;
        this.end = to;
    }

    record TileLayer(String name, long extent, List<Map<String, Object>> features) {}

    /** The one layer of a tile. */
    static TileLayer read(byte[] tile) {
        var layers = layers(tile);
        if (layers.size() != 1) {
            throw new AssertionError(layers.size() + " layers");
        }
        return layers.get(0);
    }

    static List<TileLayer> layers(byte[] tile) {
        var layers = new ArrayList<TileLayer>();
        var file = new MvtReader(tile, 0, tile.length);
        while (file.at < file.end) {
            long field = file.varint();
            if (field != (3 << 3 | 2)) {
                throw new AssertionError("Not a tile: field " + field);
            }
            layers.add(file.message().layer());
        }
        return layers;
    }

    private TileLayer layer() {
        String name = "";
        long extent = 0;
        var tags = new ArrayList<List<Long>>();
        var keys = new ArrayList<String>();
        var values = new ArrayList<Object>();
        while (at < end) {
            switch ((int) varint()) {
                case 1 << 3 | 2 -> name = text();
                case 2 << 3 | 2 -> tags.add(message().featureTags());
                case 3 << 3 | 2 -> keys.add(text());
                case 4 << 3 | 2 -> values.add(message().value());
                case 5 << 3 -> extent = varint();
                case 15 << 3 -> varint();
                default -> throw new AssertionError("Unknown field of a layer");
            }
        }
        var features = new ArrayList<Map<String, Object>>();
        for (List<Long> pairs : tags) {
            var feature = new LinkedHashMap<String, Object>();
            for (int i = 0; i < pairs.size(); i += 2) {
                feature.put(
                        keys.get(pairs.get(i).intValue()), values.get(pairs.get(i + 1).intValue()));
            }
            features.add(feature);
        }
        return new TileLayer(name, extent, features);
    }

    private List<Long> featureTags() {
        var tags = new ArrayList<Long>();
        while (at < end) {
            switch ((int) varint()) {
                case 1 << 3, 3 << 3 -> varint();
                case 2 << 3 | 2 -> {
                    var packed = message();
                    while (packed.at < packed.end) {
                        tags.add(packed.varint());
                    }
                }
                case 4 << 3 | 2 -> message();
                default -> throw new AssertionError("Unknown field of a feature");
            }
        }
        return tags;
    }

    private Object value() {
        return switch ((int) varint()) {
            case 1 << 3 | 2 -> text();
            case 3 << 3 | 1 -> Double.longBitsToDouble(fixed64());
            case 4 << 3, 5 << 3 -> varint();
            case 6 << 3 -> zigzag(varint());
            case 7 << 3 -> varint() == 1;
            default -> throw new AssertionError("Unknown kind of value");
        };
    }

    private MvtReader message() {
        int length = (int) varint();
        at += length;
        return new MvtReader(bytes, at - length, at);
    }

    private String text() {
        var part = message();
        return new String(bytes, part.at, part.end - part.at, StandardCharsets.UTF_8);
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[at++];
            value |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    private long fixed64() {
        long value = 0;
        for (int i = 0; i < 8; i++) {
            value |= (bytes[at++] & 0xffL) << (8 * i);
        }
        return value;
    }

    private static long zigzag(long value) {
        return value >>> 1 ^ -(value & 1);
    }
}
