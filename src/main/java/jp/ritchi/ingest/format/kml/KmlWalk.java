package jp.ritchi.ingest.format.kml;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamReader;
import jp.ritchi.ingest.format.CountedInput;
import jp.ritchi.ingest.format.SafeXml;
import org.jspecify.annotations.Nullable;

/** Walks once through a file and hands over its placemarks; nothing that it links to is fetched. */
final class KmlWalk implements SafeXml.Handler {
    /** The field with the folders that a placemark lies in, outermost first. */
    static final String FOLDER = "folder";

    static final int MAX_TEXT = 32_000_000;

    private static final Set<String> OWN =
            Set.of("name", "description", "address", "phoneNumber", "Snippet", "snippet");
    private static final Set<String> LEFT_OUT =
            Set.of("NetworkLink", "GroundOverlay", "ScreenOverlay", "PhotoOverlay", "Model");

    private final Predicate<Placemark> sink;
    private final List<String> path = new ArrayList<>();
    private final Deque<String> folders = new ArrayDeque<>();
    private final Map<String, Integer> leftOut = new LinkedHashMap<>();
    private volatile @Nullable CountedInput input;
    private @Nullable Placemark placemark;
    private String dataName = "";
    private int extension;
    private boolean more = true;

    KmlWalk(Predicate<Placemark> sink) {
        this.sink = sink;
    }

    void run(Path file) throws IOException {
        try (var counted = new CountedInput(Files.newInputStream(file));
                var in = new BufferedInputStream(counted, 1 << 16)) {
            input = counted;
            SafeXml.read(in, this);
        }
    }

    long position() {
        var in = input;
        return in == null ? 0 : in.position();
    }

    /** How often things occur that are not taken, by name. */
    Map<String, Integer> leftOut() {
        return leftOut;
    }

    @Override
    public int maxText() {
        return MAX_TEXT;
    }

    @Override
    public boolean wantsMore() {
        return more;
    }

    private String above(int levels) {
        int at = path.size() - 1 - levels;
        return at < 0 ? "" : path.get(at);
    }

    @Override
    public void start(XMLStreamReader element) {
        var name = element.getLocalName();
        path.add(name);
        var space = element.getNamespaceURI();
        boolean foreign = space != null && space.contains("kml/ext");
        if (extension > 0 || foreign) {
            extension++;
            if (extension == 1) {
                leftOut.merge("gx:" + name, 1, Integer::sum);
            }
            return;
        }
        if (LEFT_OUT.contains(name)) {
            leftOut.merge(name, 1, Integer::sum);
        }
        switch (name) {
            case "Folder" -> folders.addLast("");
            case "Placemark" -> {
                placemark = new Placemark();
                placemark.value("id", attribute(element, "id"));
                placemark.value(FOLDER, String.join("/", folders));
            }
            case "Data", "SimpleData" -> dataName = attribute(element, "name");
            default -> {}
        }
    }

    private static String attribute(XMLStreamReader element, String name) {
        var value = element.getAttributeValue(null, name);
        return value == null ? "" : value.strip();
    }

    @Override
    public void end(String name, String text) {
        if (extension > 0) {
            extension--;
        } else if (placemark != null) {
            inPlacemark(name, text, placemark);
        } else if (name.equals("Folder")) {
            folders.pollLast();
        } else if (name.equals("name") && above(1).equals("Folder")) {
            folders.pollLast();
            folders.addLast(text.replace('/', '／'));
        }
        path.remove(path.size() - 1);
    }

    private void inPlacemark(String name, String text, Placemark current) {
        var parent = above(1);
        switch (name) {
            case "Placemark" -> {
                placemark = null;
                more = sink.test(current);
            }
            case "coordinates" -> current.shape().coordinates(text, parent, above(2));
            case "Polygon" -> current.shape().endPolygon();
            case "value" -> data(parent.equals("Data"), text, current);
            case "SimpleData" -> data(true, text, current);
            case "when", "begin", "end" -> current.value(name, text);
            default -> {
                if (parent.equals("Placemark") && OWN.contains(name)) {
                    current.value(name, text);
                }
            }
        }
    }

    private void data(boolean named, String text, Placemark current) {
        if (named && !dataName.isEmpty()) {
            boolean taken =
                    OWN.contains(dataName) || dataName.equals(FOLDER) || dataName.equals("id");
            current.value(taken ? "ExtendedData." + dataName : dataName, text);
        }
    }
}
