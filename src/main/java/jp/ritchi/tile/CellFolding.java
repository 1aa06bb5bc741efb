package jp.ritchi.tile;

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

    CellFolding(JdbcClient writer) {
        this.writer = writer;
    }

    @Scheduled(fixedDelayString = EVERY, initialDelayString = EVERY)
    void fold() {
        try {
            long folded = writer.sql("SELECT core.fold_cells()").query(Long.class).single();
            if (folded > 0) {
                LOG.debug("{} changes of cells folded", folded);
            }
        } catch (DataAccessException e) {
            LOG.warn("Changes of cells could not be folded; trying again: {}", e.getMessage());
        }
    }
}
