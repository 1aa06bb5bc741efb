package jp.ritchi.tile;

import jp.ritchi.layer.Today;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Adds the changes of counts to the kept cells every few seconds. No answer depends on it, only how
 * many lines are added up for one. A store that fails is asked again the next time.
 */
@Component
class CellFolding {
    private static final Logger LOG = LoggerFactory.getLogger(CellFolding.class);
    private static final String EVERY = "${ritchi.cell-folding-every:PT2S}";

    private final JdbcClient writer;
    private final Today today;

    CellFolding(JdbcClient writer, Today today) {
        this.writer = writer;
        this.today = today;
    }

    @Scheduled(fixedDelayString = EVERY, initialDelayString = EVERY)
    void fold() {
        try {
            endRows();
            long folded = writer.sql("SELECT core.fold_cells()").query(Long.class).single();
            if (folded > 0) {
                LOG.debug("{} changes of cells folded", folded);
            }
        } catch (DataAccessException e) {
            LOG.warn("Changes of cells could not be folded; trying again: {}", e.getMessage());
        }
    }

    /** Takes the rows out of the kept cells whose last day was yesterday, once a day. */
    private void endRows() {
        int layers =
                writer.sql("SELECT core.end_cells(?)")
                        .param(today.day())
                        .query(Integer.class)
                        .single();
        if (layers > 0) {
            LOG.debug("Cells of {} layers count the rows of another day", layers);
        }
    }
}
