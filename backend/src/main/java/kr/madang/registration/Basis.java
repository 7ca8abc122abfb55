package kr.madang.registration;

/** Why something may be asked for and kept at all (PIPA, article 15). */
public enum Basis {
    CONSENT,
    CONTRACT,
    LEGAL_DUTY,
    LEGITIMATE_INTEREST
}
