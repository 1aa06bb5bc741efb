package jp.ritchi.security.session;

/** A name and a password as somebody typed them. */
record Credentials(String name, String password) {
    /** Without the password: records end up in logs. */
    @Override
    public String toString() {
        return "Credentials[" + name + "]";
    }
}
