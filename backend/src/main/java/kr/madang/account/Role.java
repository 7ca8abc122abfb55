package kr.madang.account;

/** What somebody is in an expo. */
public enum Role {
    ORGANIZER,
    STAFF,
    EXHIBITOR,
    BUYER
}
