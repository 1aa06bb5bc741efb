package jp.ritchi.infrastructure;

import jp.ritchi.ingest.seed.CsvSeed;
import org.springframework.stereotype.Component;

/** The money of the curated projects, which have to be loaded before. */
@Component
class BudgetSeed extends CsvSeed {
    BudgetSeed() {
        super("infrastructure-budgets.csv", "infrastructure.budget", 20);
    }
}
