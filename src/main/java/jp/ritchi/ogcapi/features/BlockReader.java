package jp.ritchi.ogcapi.features;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.ritchi.ogcapi.param.ItemsQuery;
import jp.ritchi.ogcapi.param.Position;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Gathers a block from its rows, of which there may be one too many: it tells that more follow. */
final class BlockReader implements RowCallbackHandler {
    private static final int BYTES_A_FEATURE = 1100;

    private final FeatureText features;
    private final int keyCount;
    private final int size;
    private final boolean backward;
    private final Utf8Buffer text;
    private final List<List<@Nullable String>> keys = new ArrayList<>();
    private int second;

    BlockReader(ItemsQuery query, int size, boolean backward) {
        this.features = new FeatureText(query.form());
        this.keyCount = query.order().size();
        this.size = size;
        this.backward = backward;
        this.text = new Utf8Buffer(Math.min(size, 100) * BYTES_A_FEATURE);
    }

    /** What a row must hold before the keys of the order. */
    String select() {
        return features.select();
    }

    @Override
    public void processRow(ResultSet row) throws SQLException {
        int number = keys.size();
        var rowKeys = new ArrayList<@Nullable String>(keyCount);
        for (int i = 1; i <= keyCount; i++) {
            rowKeys.add(row.getString(features.columns() + i));
        }
        keys.add(rowKeys);
        if (!backward && number == size) {
            return;
        }
        if (number > 0) {
            text.add(',').add('\n');
        }
        if (number == 1) {
            second = text.length();
        }
        features.write(row, text);
    }

    /** The block; read backward, the row too many is the first. */
    Block block() {
        boolean more = keys.size() > size;
        int first = more && backward ? 1 : 0;
        int last = more && !backward ? size - 1 : keys.size() - 1;
        if (keys.isEmpty()) {
            return new Block(text, 0, 0, Optional.empty(), Optional.empty(), false);
        }
        return new Block(
                text,
                first == 0 ? 0 : second,
                last - first + 1,
                Optional.of(new Position(true, keys.get(first))),
                Optional.of(new Position(false, keys.get(last))),
                more);
    }
}
