package jp.ritchi.tile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.ritchi.tile.mvt.Grid;
import jp.ritchi.tile.mvt.LayerWriter;
import jp.ritchi.tile.mvt.Shapes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of one tile, and the tile that shows them one by one. */
final class Features {
    private final TileQuestion question;
    private final List<String> names;
    private final List<Row> rows;

    @SuppressWarnings("ArrayRecordComponent") // handed through, never compared
    private record Row(byte[] shape, @Nullable Object[] values) {}

    private Features(TileQuestion question, List<String> names, List<Row> rows) {
        this.question = question;
        this.names = names;
        this.rows = rows;
    }

    /** Reads the rows whose boxes touch the tile and its margin, one more than fit at most. */
    static Features read(TileQuestion question, JdbcClient jdbc) {
        var layer = question.layer();
        var names = TileSql.names(layer);
        var bounds = Grid.of(question.address(), Thinning.NONE.extent()).bounds();
        var rows = new ArrayList<Row>();
        jdbc.sql(TileSql.features(layer, question.rows()))
                .params(question.rows().values())
                .param("west", bounds.getMinX())
                .param("south", bounds.getMinY())
                .param("east", bounds.getMaxX())
                .param("north", bounds.getMaxY())
                .param("most", Budget.FEATURES + 1)
                .query(
                        row -> {
                            var values = new Object[names.size()];
                            for (int i = 0; i < values.length; i++) {
                                values[i] = row.getObject(i + 2);
                            }
                            rows.add(new Row(row.getBytes(1), values));
                        });
        return new Features(question, names, rows);
    }

    boolean fit() {
        return rows.size() <= Budget.FEATURES;
    }

    /** Whether they are large enough, on the average, to be seen. */
    boolean areVisible() {
        if (rows.isEmpty()) {
            return true;
        }
        double unit = Grid.of(question.address(), 4096).unitMetres();
        var shapes = new Shapes();
        double sum = 0;
        for (Row row : rows) {
            sum += shapes.longerSide(row.shape);
        }
        return sum / rows.size() >= Budget.VISIBLE_UNITS * unit;
    }

    /** The tile, thinned as far as it must; nothing when it does not even fit then. */
    Optional<Tile> tile() {
        for (var thinning : Thinning.values()) {
            var writer = write(thinning);
            var bytes = writer.toBytes();
            if (Budget.holds(bytes)) {
                return Optional.of(new Tile(bytes, Contents.features(writer.count(), thinning)));
            }
        }
        return Optional.empty();
    }

    private LayerWriter write(Thinning thinning) {
        var kept =
                IntStream.range(0, names.size())
                        .filter(i -> thinning.keeps(names.get(i)))
                        .toArray();
        var writer =
                new LayerWriter(
                        question.layer().id(),
                        Grid.of(question.address(), thinning.extent()),
                        Arrays.stream(kept).mapToObj(names::get).toList());
        var told = new Object[kept.length];
        for (Row row : rows) {
            for (int i = 0; i < kept.length; i++) {
                told[i] = row.values[kept[i]];
            }
            writer.add(row.shape, told);
        }
        return writer;
    }
}
