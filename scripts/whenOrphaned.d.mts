export declare function whenOrphaned(then: () => void): void;
