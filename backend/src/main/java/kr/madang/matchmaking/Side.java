package kr.madang.matchmaking;

/** The two sides of a meeting table. */
public enum Side {
    BUYER,
    EXHIBITOR;

    public Side other() {
        return this == BUYER ? EXHIBITOR : BUYER;
    }
}
