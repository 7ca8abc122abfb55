package kr.madang.registration;

import kr.madang.shared.MailAddress;
import kr.madang.web.Label;

/** What people may write of themselves, whichever way it comes in. */
public final class RegistrationRules {

    public static final int NAME_LENGTH = 60;
    public static final int EMAIL_LENGTH = MailAddress.LENGTH;

    /** No control characters or broken surrogates, and nothing that looks like a resident registration number. */
    public static final String TEXT = Label.TEXT;

    public static final String PHONE = "\\+?[0-9][0-9 -]{6,19}";

    public static final String ADDRESS = MailAddress.FORM;

    private RegistrationRules() {}
}
