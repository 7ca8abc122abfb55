package kr.madang.web;

/**
 * What lets somebody use an operation: a parameter of a controller method. A {@link CapabilitySource} finds it in the
 * request before anything else of the request is read, or refuses. Having the parameter is the permission; there is no
 * other check to forget.
 */
public interface Capability {}
