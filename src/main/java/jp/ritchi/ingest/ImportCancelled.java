package jp.ritchi.ingest;

/** Somebody stopped the import; the transaction around it is rolled back. */
public final class ImportCancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ImportCancelled() {
        super("The import was cancelled", null, false, false);
    }
}
