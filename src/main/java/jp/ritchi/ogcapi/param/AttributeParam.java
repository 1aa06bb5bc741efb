package jp.ritchi.ogcapi.param;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import jp.ritchi.layer.Attribute;
import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;

/** Features whose attribute equals a value, compared in the attribute's own type. */
final class AttributeParam implements RowParameter {
    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,18}");
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?\\d{1,40}(\\.\\d{1,40})?([eE][+-]?\\d{1,3})?");

    private final Attribute attribute;

    AttributeParam(Attribute attribute) {
        this.attribute = attribute;
    }

    @Override
    public String name() {
        return attribute.name();
    }

    @Override
    public Text description() {
        var unit = attribute.unit() == null ? "" : " [" + attribute.unit() + "]";
        return new Text(
                "「" + attribute.title().ja() + "」" + unit + "がこの値に等しい地物",
                "Features whose \"" + attribute.title().en() + "\"" + unit + " equals the value");
    }

    @Override
    public Map<String, Object> schema() {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", attribute.type().schemaType());
        var format = attribute.type().schemaFormat();
        if (format != null) {
            schema.put("format", format);
        }
        if (!attribute.codes().isEmpty()) {
            schema.put("enum", new ArrayList<>(attribute.codes().keySet()));
        }
        return schema;
    }

    @Override
    public void apply(String value, RowQuery rows) {
        rows.filter().and("v.\"" + attribute.name() + "\" = ?", parse(value));
    }

    private Object parse(String value) {
        try {
            return switch (attribute.type()) {
                case STRING -> value;
                case INTEGER -> Long.valueOf(matching(INTEGER, value));
                case NUMBER -> finite(Double.parseDouble(matching(NUMBER, value)));
                case BOOLEAN -> truth(value);
                case DATE -> LocalDate.parse(matching(DAY, value));
                case DATE_TIME -> OffsetDateTime.parse(matching(TIME, value));
                case ARRAY -> throw new IllegalStateException("Arrays are not compared");
            };
        } catch (DateTimeException e) {
            throw bad();
        }
    }

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern TIME = Pattern.compile("\\d{4}-.{6,30}");

    private String matching(Pattern pattern, String value) {
        if (!pattern.matcher(value).matches()) {
            throw bad();
        }
        return value;
    }

    private Double finite(double value) {
        if (!Double.isFinite(value)) {
            throw bad();
        }
        return value;
    }

    private Boolean truth(String value) {
        if (!value.equals("true") && !value.equals("false")) {
            throw bad();
        }
        return Boolean.valueOf(value);
    }

    private RequestProblem bad() {
        var kind =
                switch (attribute.type()) {
                    case INTEGER -> new Text("整数", "a whole number");
                    case NUMBER -> new Text("数", "a number");
                    case BOOLEAN -> new Text("true か false", "true or false");
                    case DATE -> new Text("日付（YYYY-MM-DD）", "a date (YYYY-MM-DD)");
                    default -> new Text("RFC 3339 の時刻", "an RFC 3339 time");
                };
        return RequestProblem.badParameter(
                name(), name() + " は" + kind.ja() + "です。", name() + " is " + kind.en() + ".");
    }
}
