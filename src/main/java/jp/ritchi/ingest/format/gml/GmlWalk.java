package jp.ritchi.ingest.format.gml;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import jp.ritchi.ingest.format.CountedInput;
import jp.ritchi.ingest.format.FileRefused;
import jp.ritchi.ingest.format.SafeXml;
import org.jspecify.annotations.Nullable;

/** Walks once through a file and tells geometries from features by where they stand. */
final class GmlWalk implements SafeXml.Handler {
    static final int MAX_TEXT = 32_000_000;

    private static final int MAX_ID = 1_000;
    private static final String XLINK = "http://www.w3.org/1999/xlink";
    private static final Set<String> GEOMETRIES =
            Set.of(
                    "Point",
                    "Curve",
                    "LineString",
                    "CompositeCurve",
                    "OrientableCurve",
                    "Surface",
                    "Polygon",
                    "CompositeSurface",
                    "MultiPoint",
                    "MultiCurve",
                    "MultiSurface",
                    "MultiGeometry",
                    "LinearRing");
    private static final Set<String> WRAPPERS =
            Set.of("featureMember", "featureMembers", "member", "geometryMember");

    private final GmlSink sink;
    private final Deque<GmlNode> geometry = new ArrayDeque<>();
    private final List<String> path = new ArrayList<>();
    private final Deque<Boolean> named = new ArrayDeque<>();
    private volatile @Nullable CountedInput input;
    private @Nullable GmlFeature feature;
    private int depth;
    private int featureDepth;
    private int skipDepth;
    private boolean more = true;

    GmlWalk(GmlSink sink) {
        this.sink = sink;
    }

    void run(Path file) throws IOException {
        try (var counted = new CountedInput(Files.newInputStream(file));
                var in = new BufferedInputStream(counted, 1 << 16)) {
            input = counted;
            SafeXml.read(in, this);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    long position() {
        var in = input;
        return in == null ? 0 : in.position();
    }

    @Override
    public int maxText() {
        return MAX_TEXT;
    }

    @Override
    public boolean wantsMore() {
        return more;
    }

    private static boolean isGml(XMLStreamReader element) {
        var space = element.getNamespaceURI();
        return space != null && space.contains("opengis.net/gml");
    }

    private static String attribute(XMLStreamReader element, String name) {
        for (int i = 0; i < element.getAttributeCount(); i++) {
            if (element.getAttributeLocalName(i).equals(name)) {
                return element.getAttributeValue(i);
            }
        }
        return "";
    }

    private static String href(XMLStreamReader element) {
        var href = element.getAttributeValue(XLINK, "href");
        return href == null ? "" : checked(href.startsWith("#") ? href.substring(1) : href);
    }

    private static String checked(String id) {
        if (id.length() > MAX_ID) {
            throw new FileRefused(
                    "bad-gml",
                    "図形の id が長すぎます。",
                    "An id of a geometry or a reference to one is too long.");
        }
        return id;
    }

    @Override
    public void start(XMLStreamReader element) {
        depth++;
        var system = element.getAttributeValue(null, "srsName");
        if (system != null) {
            sink.system(system);
        }
        var name = element.getLocalName();
        if (skipDepth > 0 || depth == 1) {
            return;
        }
        boolean gml = isGml(element);
        if (!geometry.isEmpty() || gml && GEOMETRIES.contains(name)) {
            push(element);
        } else if (feature != null) {
            inFeature(element, gml);
        } else if (!gml) {
            feature = new GmlFeature(name, attribute(element, "id"));
            featureDepth = depth;
        } else if (!WRAPPERS.contains(name)) {
            skipDepth = depth;
        }
    }

    private void push(XMLStreamReader element) {
        int dimension = geometry.isEmpty() ? 2 : geometry.peek().dimension();
        if (attribute(element, "srsDimension").equals("3")) {
            dimension = 3;
        }
        var node =
                new GmlNode(
                        element.getLocalName(),
                        checked(attribute(element, "id")),
                        href(element),
                        attribute(element, "orientation").equals("-"),
                        dimension);
        if (!geometry.isEmpty()) {
            geometry.peek().children().add(node);
        }
        geometry.push(node);
    }

    private void inFeature(XMLStreamReader element, boolean gml) {
        // Elements of GML inside an attribute say how it is written, not what it is called.
        boolean own = !gml || path.isEmpty();
        named.push(own);
        if (own) {
            path.add(element.getLocalName());
        }
        var href = href(element);
        if (!href.isEmpty() && feature != null) {
            feature.reference(field(), href);
        }
    }

    private String field() {
        return String.join(".", path);
    }

    @Override
    public void end(String name, String text) {
        try {
            if (skipDepth > 0) {
                skipDepth = depth == skipDepth ? 0 : skipDepth;
            } else if (!geometry.isEmpty()) {
                endGeometry(text);
            } else if (feature != null) {
                endInFeature(text, feature);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        depth--;
    }

    private void endGeometry(String text) throws IOException {
        var node = geometry.pop();
        boolean coordinates =
                switch (node.name()) {
                    case "pos", "posList", "coordinates" -> true;
                    default -> false;
                };
        if (coordinates && !text.isEmpty()) {
            node.take(GmlNumbers.of(text));
        }
        if (geometry.isEmpty()) {
            if (feature != null) {
                feature.geometry(node);
            } else if (!node.id().isEmpty()) {
                sink.geometry(node);
            }
        }
    }

    private void endInFeature(String text, GmlFeature current) throws IOException {
        if (depth == featureDepth) {
            feature = null;
            more = sink.feature(current);
            return;
        }
        if (!text.isEmpty()) {
            current.value(field(), text);
        }
        if (named.pop()) {
            path.remove(path.size() - 1);
        }
    }
}
