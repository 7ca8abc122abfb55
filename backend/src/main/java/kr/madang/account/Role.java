package kr.madang.account;

/** What somebody is in an expo. */
public enum Role {
    ORGANIZER,
    STAFF,
    EXHIBITOR,
    BUYER;

    /** Whether whoever has it acts for one company. */
    public boolean forCompany() {
        return this == EXHIBITOR || this == BUYER;
    }
}
