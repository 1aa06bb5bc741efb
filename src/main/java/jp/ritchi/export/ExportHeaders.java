package jp.ritchi.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.ritchi.export.format.Remarks;
import jp.ritchi.ogcapi.http.Exchange;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.json.JsonMapper;

/** What is told of a file beside its bytes, so that a program need not open it to know. */
final class ExportHeaders {
    static final String ROWS = "Ritchi-Rows";
    static final String LEFT_OUT = "Ritchi-Rows-Left-Out";
    static final String SYNTHETIC = "Ritchi-Rows-Synthetic";
    static final String CHANGES = "Ritchi-Changes";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int EXAMPLES = 3;

    /** Headers together are to stay below what any client takes. */
    private static final int LONGEST = 4_000;

    private ExportHeaders() {}

    static void counts(Summary summary, Exchange exchange) {
        exchange.header(ROWS, Long.toString(summary.contents().rows()));
        exchange.header(LEFT_OUT, Long.toString(summary.leftOut()));
        exchange.header(SYNTHETIC, Long.toString(summary.synthetic()));
    }

    /** Kinds of change as percent-encoded JSON, with a few examples while there is room. */
    static void changes(Remarks remarks, Exchange exchange) {
        if (remarks.counts().isEmpty()) {
            return;
        }
        var told = encoded(kinds(remarks, EXAMPLES));
        exchange.header(CHANGES, told.length() <= LONGEST ? told : encoded(kinds(remarks, 0)));
    }

    private static String encoded(Object value) {
        return UriUtils.encode(JSON.writeValueAsString(value), StandardCharsets.UTF_8);
    }

    private static List<Map<String, Object>> kinds(Remarks remarks, int examples) {
        var kinds = new ArrayList<Map<String, Object>>();
        remarks.counts()
                .forEach(
                        (kind, count) -> {
                            var told = new LinkedHashMap<String, Object>();
                            told.put("code", kind.code());
                            told.put("count", count);
                            told.put("sentence", kind.sentence());
                            told.put(
                                    "examples",
                                    remarks.listed().stream()
                                            .filter(remark -> remark.kind().equals(kind))
                                            .limit(examples)
                                            .map(ExportHeaders::example)
                                            .toList());
                            kinds.add(told);
                        });
        return kinds;
    }

    private static Map<String, Object> example(Remarks.Remark remark) {
        return Map.of(
                "row", remark.row(),
                "column", remark.column(),
                "before", remark.before(),
                "after", remark.after());
    }
}
