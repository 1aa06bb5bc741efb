package jp.ritchi.ingest.format.gml;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * An element of a geometry with what matters of it: its name, a reference, numbers, children.
 * Numbers are in the order of the file.
 */
final class GmlNode {
    private static final double[] NONE = {};

    private final String name;
    private final String id;
    private final String href;
    private final boolean reversed;
    private int dimension;
    private double[] numbers = NONE;
    private final List<GmlNode> children = new ArrayList<>();

    /**
     * @param href id that the element refers to, empty when it has none
     * @param reversed whether its orientation is the other way round
     */
    GmlNode(String name, String id, String href, boolean reversed, int dimension) {
        this.name = name;
        this.id = id;
        this.href = href;
        this.reversed = reversed;
        this.dimension = dimension;
    }

    String name() {
        return name;
    }

    String id() {
        return id;
    }

    String href() {
        return href;
    }

    boolean reversed() {
        return reversed;
    }

    /** How many numbers a position has. */
    int dimension() {
        return dimension;
    }

    double[] numbers() {
        return numbers;
    }

    List<GmlNode> children() {
        return children;
    }

    /** Takes the element's text for numbers. */
    void take(double[] values) {
        numbers = values;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeUTF(name);
        out.writeUTF(id);
        out.writeUTF(href);
        out.writeByte((reversed ? 4 : 0) | dimension);
        out.writeInt(numbers.length);
        for (double number : numbers) {
            out.writeDouble(number);
        }
        out.writeInt(children.size());
        for (var child : children) {
            child.write(out);
        }
    }

    static GmlNode read(DataInputStream in) throws IOException {
        var name = in.readUTF();
        var id = in.readUTF();
        var href = in.readUTF();
        int flags = in.readByte();
        var node = new GmlNode(name, id, href, (flags & 4) != 0, flags & 3);
        node.numbers = new double[in.readInt()];
        for (int i = 0; i < node.numbers.length; i++) {
            node.numbers[i] = in.readDouble();
        }
        for (int n = in.readInt(); n > 0; n--) {
            node.children.add(read(in));
        }
        return node;
    }
}
