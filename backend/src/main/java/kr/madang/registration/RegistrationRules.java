package kr.madang.registration;

import kr.madang.web.Label;

/** What people may write of themselves, whichever way it comes in. */
public final class RegistrationRules {

    public static final int NAME_LENGTH = 60;
    public static final int EMAIL_LENGTH = 254;

    /** No control characters or broken surrogates, and nothing that looks like a resident registration number. */
    public static final String TEXT = Label.TEXT;

    public static final String PHONE = "\\+?[0-9][0-9 -]{6,19}";

    private static final String LABEL = "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?";

    /** As browsers take it (HTML, "valid e-mail address"), with a dot in the domain: what mail servers surely take. */
    public static final String ADDRESS = "[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@" + LABEL + "(?:\\." + LABEL + ")+";

    private RegistrationRules() {}
}
