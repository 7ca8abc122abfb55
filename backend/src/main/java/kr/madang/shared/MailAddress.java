package kr.madang.shared;

/** What counts as a mail address. */
public final class MailAddress {

    private static final String LABEL = "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?";

    /** As browsers take it (HTML, "valid e-mail address"), with a dot in the domain: what mail servers surely take. */
    public static final String FORM = "[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@" + LABEL + "(?:\\." + LABEL + ")+";

    public static final int LENGTH = 254;

    private MailAddress() {}
}
