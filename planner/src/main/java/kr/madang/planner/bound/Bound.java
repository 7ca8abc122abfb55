package kr.madang.planner.bound;

import kr.madang.planner.BoundCertificate;

/**
 * What no plan can exceed, and where to begin.
 *
 * @param certificate proves the bound
 * @param selected whether each request is worth holding at the certificate's prices; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, from the bound to the construction
public record Bound(BoundCertificate certificate, boolean[] selected) {}
