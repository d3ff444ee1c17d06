import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { websocketServer } from './websocket-server.js';

describe(websocketServer.id, () => {
  it('reports schemes of the document and of operations', () => {
    const yaml = `swagger: '2.0'
info: {title: a, version: '1'}
schemes: [https, wss]
paths:
  /a:
    get: {schemes: [ws, http]}
    put: {schemes: [wss]}
`;
    expect(reportedPointers(websocketServer, yaml)).toEqual(['/schemes/1', '/paths/~1a/get/schemes/0']);
  });

  it('reports servers beside others', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
servers: [{url: /v1}, {url: 'WSS://a.example.com'}, {url: 'https://ws.example.com'}, {url: 5}]
paths:
  /a:
    servers: [{url: 'ws://a.example.com'}, {url: '{scheme}://a.example.com'}]
    get: {servers: [{url: 'wss://a.example.com'}]}
`;
    expect(reportedPointers(websocketServer, yaml)).toEqual(['/servers/1', '/paths/~1a/servers/0']);
  });
});
