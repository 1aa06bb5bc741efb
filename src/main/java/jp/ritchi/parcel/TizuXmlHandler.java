package jp.ritchi.parcel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import jp.ritchi.ingest.format.FileRefused;
import jp.ritchi.ingest.format.SafeXml;
import org.jspecify.annotations.Nullable;

/** Collects a sheet from its elements; it knows names, not meaning. */
final class TizuXmlHandler implements SafeXml.Handler {
    private static final int MAX_PARTS = 4_000_000;
    private static final int HEADER_DEPTH = 2;

    private final TizuSheet sheet = new TizuSheet();
    private final Map<String, String> numbers = new HashMap<>();
    private int depth;
    private int parts;
    private String pointId = "";
    private String curveId = "";
    private List<TizuSheet.End> ends = new ArrayList<>();
    private String surfaceId = "";
    private TizuSheet.Surface surface = emptySurface();
    private List<String> ring = new ArrayList<>();
    private @Nullable String parcelId;
    private Map<String, String> fields = new HashMap<>();
    private List<String> undetermined = new ArrayList<>();
    private String shape = "";
    private boolean inUndetermined;
    private boolean inProgram;

    TizuSheet sheet() {
        return sheet;
    }

    @Override
    public void start(XMLStreamReader element) {
        depth++;
        switch (element.getLocalName()) {
            case "GM_Point" -> pointId = attribute(element, "id");
            case "GM_Curve" -> {
                curveId = attribute(element, "id");
                ends = new ArrayList<>();
            }
            case "GM_PointRef.point" ->
                    addEnd(new TizuSheet.End(attribute(element, "idref"), 0, 0));
            case "GM_Surface" -> {
                surfaceId = attribute(element, "id");
                surface = emptySurface();
            }
            case "GM_SurfaceBoundary.exterior" -> surface.exteriors().add(newRing());
            case "GM_SurfaceBoundary.interior" -> surface.interiors().add(newRing());
            case "GM_CompositeCurve.generator" -> {
                countPart();
                ring.add(attribute(element, "idref"));
            }
            case "筆" -> startParcel(attribute(element, "id"));
            case "形状" -> shape = inUndetermined ? shape : attribute(element, "idref");
            case "筆界未定構成筆" -> inUndetermined = true;
            case "変換プログラム" -> inProgram = true;
            default -> {}
        }
    }

    @Override
    public void end(String name, String text) {
        switch (name) {
            case "X", "Y", "年", "月", "日" -> numbers.put(name, text);
            case "GM_Point" -> sheet.points.put(pointId, position());
            case "GM_Position.direct" -> addEnd(position());
            case "GM_Curve" -> sheet.curves.put(curveId, ends);
            case "GM_Surface" -> sheet.surfaces.put(surfaceId, surface);
            case "筆" -> endParcel();
            case "筆界未定構成筆" -> inUndetermined = false;
            case "変換プログラム" -> inProgram = false;
            case "地図作成年月日" -> date(true);
            case "備付地図年月日" -> date(false);
            default -> {}
        }
        keepText(name, text);
        depth--;
    }

    private void keepText(String name, String text) {
        if (parcelId != null && inUndetermined) {
            if ("地番".equals(name)) {
                undetermined.add(text);
            }
        } else if (parcelId != null && !text.isEmpty()) {
            fields.put(name, text);
        } else if (inProgram || "変換プログラム".equals(name)) {
            sheet.header.merge("変換プログラム", text, (before, more) -> before + " " + more);
        } else if (depth == HEADER_DEPTH && !text.isEmpty()) {
            sheet.header.put(name, text);
        }
    }

    private void startParcel(String id) {
        countPart();
        parcelId = id;
        fields = new HashMap<>();
        undetermined = new ArrayList<>();
        shape = "";
    }

    private void endParcel() {
        if (parcelId != null) {
            sheet.parcels.add(new TizuParcel(parcelId, fields, shape, undetermined));
        }
        parcelId = null;
    }

    private void addEnd(TizuSheet.End end) {
        countPart();
        ends.add(end);
    }

    private List<String> newRing() {
        ring = new ArrayList<>();
        return ring;
    }

    private TizuSheet.End position() {
        countPart();
        return new TizuSheet.End(null, number("X"), number("Y"));
    }

    private double number(String name) {
        try {
            return Double.parseDouble(numbers.getOrDefault(name, ""));
        } catch (NumberFormatException e) {
            return Double.NaN; // the parcel that uses it is refused
        }
    }

    private void date(boolean made) {
        try {
            var day =
                    LocalDate.of(
                            Integer.parseInt(numbers.getOrDefault("年", "")),
                            Integer.parseInt(numbers.getOrDefault("月", "")),
                            Integer.parseInt(numbers.getOrDefault("日", "")));
            if (made && (sheet.madeFirst == null || day.isBefore(sheet.madeFirst))) {
                sheet.madeFirst = day;
            } else if (!made && (sheet.filedLast == null || day.isAfter(sheet.filedLast))) {
                sheet.filedLast = day;
            }
        } catch (NumberFormatException | DateTimeException e) {
            numbers.remove("年"); // frames without a full date say nothing
        }
    }

    private void countPart() {
        if (++parts > MAX_PARTS) {
            throw new FileRefused(
                    "sheet-too-large",
                    "1 枚の地図の点・線・筆が多すぎます（" + MAX_PARTS + " まで）。",
                    "A sheet has more than " + MAX_PARTS + " points, lines and parcels.");
        }
    }

    private static TizuSheet.Surface emptySurface() {
        return new TizuSheet.Surface(new ArrayList<>(), new ArrayList<>());
    }

    private static String attribute(XMLStreamReader element, String name) {
        var value = element.getAttributeValue(null, name);
        return value == null ? "" : value;
    }
}
