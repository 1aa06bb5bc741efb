package jp.ritchi.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.ritchi.geo.TileAddress;
import jp.ritchi.layer.LayerCatalog;
import jp.ritchi.ogcapi.ServedTest;
import jp.ritchi.ogcapi.param.RowFilter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TileStoreTests extends ServedTest {
    @Autowired private TileStore tiles;
    @Autowired private LayerCatalog layers;

    @Test
    void callersWhoAskAtOnceGetTheSameTileFromOneStatement() throws Exception {
        rows.fab("a", 10, 10);
        var question = question(new TileAddress(0, 0, 0));
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(16);
        try {
            var answers = new ArrayList<Future<KeptTile>>();
            for (int i = 0; i < 16; i++) {
                answers.add(
                        pool.submit(
                                () -> {
                                    start.await();
                                    return tiles.get(question, "once-" + rows.source());
                                }));
            }
            start.countDown();
            var first = answers.get(0).get();
            for (Future<KeptTile> answer : answers) {
                // The very same array: nobody else ran the statement.
                assertThat(answer.get()).isSameAs(first);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void anotherStampIsAnotherTile() {
        var question = question(new TileAddress(14, 7734, 8647));
        assertThat(tiles.get(question, "1-" + rows.source()).isEmpty()).isTrue();
        rows.fab("a", 10, 10);
        assertThat(tiles.get(question, "1-" + rows.source()).isEmpty()).isTrue();
        assertThat(tiles.get(question, "2-" + rows.source()).isEmpty()).isFalse();
    }

    private TileQuestion question(TileAddress address) {
        return new TileQuestion(layers.find("fabs").orElseThrow(), new RowFilter(), address);
    }
}
