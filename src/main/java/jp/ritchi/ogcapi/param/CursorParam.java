package jp.ritchi.ogcapi.param;

import java.util.Map;
import jp.ritchi.text.Text;
import org.springframework.stereotype.Component;

/** Where a page begins or ends; written by the service into the links to pages, never by hand. */
@Component
class CursorParam implements PageParameter {
    static final String NAME = "cursor";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Text description() {
        return new Text(
                "ページの位置。next と prev のリンクにあるものだけが使える。",
                "Place of the page; only what the links next and prev hold is taken.");
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "string");
    }

    @Override
    public void apply(String value, ItemsQuery page) {
        page.cursor(value);
    }
}
